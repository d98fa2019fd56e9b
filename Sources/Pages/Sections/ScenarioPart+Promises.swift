import Reports
import Statistics

extension ScenarioPart {
  /// The chance of each promise with its interval and its distance, and of all together.
  var promises: Markup {
    let title = heading("Promises", "promises")
    guard let all = results.allPromises, !results.promises.isEmpty else {
      return title
        + "<p class=\"say\">None: the scenario has no outcomes that it promises to keep (<code>outcomes:</code>).</p>\n"
    }
    let rows = results.promises.map(row)
    let joint = results.promises.count > 1 ? [rowOfAll(all)] : []
    return title
      + """
      <p class="say">In what share of futures each is kept, with the 95 % interval of that share. \(sentence(all))</p>
      <table class="promises"><thead><tr><th scope="col">Promise</th><th scope="col"><span class="hidden">Picture of the \
      chance</span></th><th scope="col" class="n">Chance</th><th scope="col" class="word">In words</th>\
      <th scope="col" class="n interval">95 % interval</th></tr></thead>
      <tbody>\(rows + joint)</tbody></table>

      """
  }

  /// The single chances do not multiply to the joint one: what breaks one promise often breaks another.
  private func sentence(_ all: WilsonInterval) -> Markup {
    guard results.promises.count > 1 else { return "" }
    return "<b>\(numbers.futuresThat("keep", "keeps", all)) \(allOfThem) at once.</b>"
  }

  private var allOfThem: String {
    results.promises.count == 2 ? "both" : "all \(numberWord(results.promises.count))"
  }

  private func row(_ promise: PromiseResult) -> Markup {
    let distance = distance(promise)
    let small: Markup = distance.isEmpty ? "" : "<span class=\"distance\">\(distance)</span>"
    return "<tr><th scope=\"row\">\(spoken(promise))\(small)</th>\(cells(promise.chance))</tr>\n"
  }

  private func rowOfAll(_ all: WilsonInterval) -> Markup {
    "<tr class=\"joint\"><th scope=\"row\">\(capitalized(allOfThem)) in the same future</th>\(cells(all))</tr>\n"
  }

  private func cells(_ chance: WilsonInterval) -> Markup {
    """
    <td class="bar">\(meter(chance))</td><td class="n" data-v="\(shortest(chance.chance))">\(numbers.share(chance))</td>\
    <td class="word">\(likelihood(chance.chance))</td><td class="n interval">\(numbers.interval(chance))</td>
    """
  }

  private func meter(_ chance: WilsonInterval) -> Markup {
    let percent = { (share: Double) in "\(Double((share * 1000).rounded()) / 10)%" }
    return """
      <svg class="meter" aria-hidden="true" height="14"><rect class="track" width="100%" height="14" rx="7"/>\
      <rect class="\(tone(chance.chance))" width="\(percent(chance.chance))" height="14" rx="7"/>\
      <line class="whisker" x1="\(percent(chance.low))" x2="\(percent(chance.high))" y1="7" y2="7"/></svg>
      """
  }

  /// Colours follow the words: safe from `likely` on, in trouble below `about even`.
  func tone(_ chance: Double) -> String {
    switch likelihood(chance) {
    case "very likely", "likely": "good"
    case "about even": "even"
    default: "bad"
    }
  }

  // MARK: Words

  /// `Spend: at most $3.15M`, `Coverage, Code of conduct: at least 95 %`
  func spoken(_ promise: PromiseResult) -> String {
    spokenMetric(promise.metric, promise.subject) + ": " + spaced(promise.written)
  }

  func spokenMetric(_ metric: String, _ subject: String) -> String {
    let name = metricTitle(metric)
    return subject.isEmpty ? name : "\(name), \(results.title(of: subject))"
  }

  /// `60 %` of `60%`.
  private func spaced(_ written: String) -> String {
    var text = ""
    for character in written {
      if character == "%", text.last?.isNumber == true { text += "\u{A0}" }
      text.append(character)
    }
    return text
  }

  /// `median $3.11M, $40k to spare`: how far the middle future is from the bound.
  private func distance(_ promise: PromiseResult) -> String {
    let estimate = promise.estimate
    guard estimate.p50.isFinite else { return "cannot be forecast: the outcome has no value in most futures" }
    let middle = "median \(median(estimate))"
    guard let bound = PromisedBound(promise.written) else { return middle }
    let margin = bound.isUpper ? bound.value - estimate.p50 : estimate.p50 - bound.value
    let error = estimate.errors.p50 ?? estimate.usualPercentileError
    let size: String
    if kind(estimate.unit) == "share" {
      let points = numbers.count(margin.magnitude * 100, error: max(1, error * 100))
      size = points == "1" ? "1 point" : "\(points) points"
    } else {
      size = numbers.value(margin.magnitude, unit: kind(estimate.unit), error: error)
    }
    // What is not more than its own error is no distance.
    if margin.magnitude <= 2 * error || size.first == "0" && Double(size) == 0 { return "\(middle), just at the bound" }
    return margin > 0 ? "\(middle), \(size) to spare" : "\(middle), \(size) short"
  }
}

/// The bound of a promise as it is written: `at most $3.15M`, `at least 95%`.
package struct PromisedBound: Equatable, Sendable {
  package let isUpper: Bool
  /// In the unit of the outcome.
  package let value: Double

  /// Nil where it is written in another way than a plain amount; the distance is then not told.
  package init?(_ written: String) {
    let words = written.lowercased().split(separator: " ")
    guard words.count >= 3, words[0] == "at", words[1] == "most" || words[1] == "least" else { return nil }
    isUpper = words[1] == "most"
    let units: Set<Substring> = ["%", "people", "hours", "weeks", "programs", "seats", "incidents", "strikes"]
    // In another unit than the outcome's the number would be another one.
    if words.count > 3, !units.contains(words[3]) { return nil }
    let digits = words[2].drop { !$0.isNumber && $0 != "." }.filter { $0 != "," && $0 != "_" }
    let number = digits.prefix { $0.isNumber || $0 == "." }
    guard let size = Double(String(number)) else { return nil }
    let amount = words[2].first == "-" || words[2].first == "\u{2212}" ? -size : size
    switch String(digits.dropFirst(number.count)) {
    case "": value = words.count > 3 && words[3] == "%" ? amount / 100 : amount
    case "%": value = amount / 100
    case "k": value = amount * 1e3
    case "m": value = amount * 1e6
    case "b": value = amount * 1e9
    default: return nil
    }
  }
}
