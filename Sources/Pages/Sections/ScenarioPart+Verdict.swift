import Reports
import Statistics

extension ScenarioPart {
  /// The answer in words: will the promises be kept, which breaks first, does the money last, who is the bottleneck.
  ///
  /// - Parameter more: paragraphs that follow.
  func verdict(with more: Markup) -> Markup {
    let rest = [weakest, moneyInWords, bottleneckInWords, strikesInWords].filter { !$0.isEmpty }
    let tone = results.allPromises.map { self.tone($0.chance) } ?? "even"
    let details: Markup = rest.isEmpty ? "" : "<p>\(rest.joined(separator: " "))</p>"
    return "<div class=\"verdict \(tone)\"><p>\(first)</p>\(details)\(more)</div>\n"
  }

  private var first: Markup {
    guard let all = results.allPromises, let promise = results.promises.first else {
      return "<b>The scenario promises nothing</b>, so that nothing can be kept or broken; this is what it leads to."
    }
    let word = likelihood(all.chance)
    if results.promises.count == 1 {
      return """
        <b>\(numbers.futuresThat("keep", "keeps", all)) the one promise</b> (\(word)), which is \
        \(uncapitalized(spoken(promise))).
        """
    }
    let what = results.promises.count == 2 ? "both promises" : "all \(numberWord(results.promises.count)) promises"
    return "<b>\(numbers.futuresThat("keep", "keeps", all)) \(what)</b> (\(word))."
  }

  /// The promise that is kept least often.
  private var weakest: Markup {
    guard results.promises.count > 1, let weakest = results.promises.min(by: { $0.chance.kept < $1.chance.kept }) else {
      return ""
    }
    if weakest.chance.kept == weakest.chance.count { return "Every single promise is kept in every one of them." }
    return """
      The weakest is <b>\(uncapitalized(spoken(weakest)))</b>, kept in \(numbers.ofFutures(weakest.chance)) \
      (\(likelihood(weakest.chance.chance))).
      """
  }

  private var moneyInWords: Markup {
    guard let spend = results["spend"], spend.mean.isFinite else { return "" }
    let net = results["net_benefit"].flatMap { $0.mean.isFinite && isKnown("benefit") ? $0 : nil }
    guard let net, let benefit = results["benefit"], benefit.mean != 0 else {
      return "Spend has a median of \(median(spend)) (\(range(spend)))."
    }
    let sign = net.p50 < 0 ? "more than they bring" : "less than they bring"
    return """
      In the median the programs bring \(median(benefit)) and the function spends \(median(spend)), \(sign) within the horizon.
      """
  }

  private var bottleneckInWords: Markup {
    guard let bottleneck, bottleneck.used.mean >= 0.75 else { return "" }
    return """
      The bottleneck is the \(inWords(bottleneck.role)): \(mean(bottleneck.used)) of its capacity is used on average.
      """
  }

  private var strikesInWords: Markup {
    let most = results.subjects(of: "added_weeks").compactMap { id in
      results["added_weeks", id].map { (id, $0) }
    }.max { $0.1.mean < $1.1.mean }
    guard let most, most.1.mean >= 0.5 else { return "" }
    return "Of all that strikes, “\(inWords(most.0))” adds most time: a mean of \(mean(most.1)) program-weeks."
  }

  /// `46 % keep all promises`
  var jointChance: String {
    results.allPromises.map {
      "\(numbers.share($0)) keep \(results.promises.count == 1 ? "the promise" : "all promises")"
    } ?? ""
  }

  // MARK: Figures

  /// Four numbers with their ranges.
  var figures: Markup {
    let chosen = [
      ("spend", "Spend"), ("on_time_share", "Programs on time"), ("adopters", "Adoptions"),
      ("benefit", "Benefit"), ("net_benefit", "Benefit less spend"),
      ("launched_programs", "Programs running"),
    ].filter { isKnown($0.0) || $0.0 == "spend" }.prefix(4)
    let cells = chosen.map { metric, label -> Markup in
      guard let estimate = results[metric], estimate.canBeForecast else {
        return "<div><dt>\(label)</dt><dd class=\"value long\">cannot be forecast</dd></div>"
      }
      let exact = shortest(estimate.p50)
      return """
        <div><dt>\(label), median</dt><dd class="value" data-metric="\(metric)" data-v="\(exact)">\(median(estimate))</dd>\
        <dd class="range">\(estimate.p10 == estimate.p90 ? "in nearly all futures" : range(estimate))</dd></div>
        """
    }
    return """
      <dl class="figures">\(Array(cells))</dl>
      <p class="note">Ranges are P10 – P90: one future in ten lies below, one in ten above. No number has more digits than \
      \(numbers.futures(results.replications)) can tell.</p>

      """
  }
}
