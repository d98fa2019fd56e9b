import Reports

extension ScenarioPart {
  /// Spend by period against what is released, by category, and the balance.
  var money: Markup {
    guard isKnown("spend") else { return "" }
    let released = results.releaseByPeriod
    let categories = results.subjects(of: "spend").compactMap { subject in
      results["spend", subject].map { (label: capitalized(inWords(subject)), estimate: $0) }
    }.filter { $0.estimate.mean > 0 }.sorted { $0.estimate.mean > $1.estimate.mean }
    return heading("Money", "money") + "<p class=\"say\">\(againstRelease(released)) \(lapses)</p>\n"
      + fan(
        "spend", title: "Spend by \(periodWord)",
        description: "\(bandsExplained); dashes: the mean released for the \(periodWord).\(waves)",
        reference: ("released", released))
      + "<p class=\"say\">\(atPeriodEnds)</p>\n"
      + fan(
        "balance", title: "Balance at the end of each \(periodWord)",
        description: "Money released and not spent. \(bandsExplained).", height: 150,
        reference: ("nothing left", results.periods.map { _ in 0 }))
      + "<p class=\"say\">\(largest(categories))</p>\n"
      + bars(
        categories, title: "Spend by category over the horizon",
        description: "Bars and figures are means, thin lines P10 to P90.", first: "Category")
  }

  /// `quarter`, `month`, …
  var periodWord: String { results.folder.manifest.by ?? "period" }

  /// Whoever sees spend go up and down wants to know why.
  private var waves: String { periodWord == "month" ? " A month has four or five whole weeks: hence the waves." : "" }

  // MARK: Release

  private func againstRelease(_ released: [Double]) -> Markup {
    let spend = results.projected("spend").map(\.estimate)
    let over = zip(spend, released).count { $0.p50 > $1 }
    let periods =
      switch spend.count {
      case 1: "the one \(periodWord)"
      case 2: "both \(periodWord)s"
      default: "all \(numberWord(spend.count)) \(periodWord)s"
      }
    let total = results["spend"].map { "The median of spend is \(median($0)) in all" } ?? ""
    let given = results["released"].map { ", of a median of \(median($0)) released" } ?? ""
    let claim =
      over == 0
      ? "In the median, spend stays within what is released in \(periods)"
      : "In \(numberWord(over)) of \(counted(spend.count, periodWord, periodWord + "s")), the median of spend is above what is released"
    return "\(total + given). <b>\(claim).</b>"
  }

  private var lapses: Markup {
    guard let lapsed = results["lapsed"], lapsed.p50 > 0 else { return "" }
    return "<b>A median of \(median(lapsed)) lapses</b> at the ends of fiscal years."
  }

  // MARK: Balance

  /// What the percentiles show of deficits; they do not tell a chance, but bound it.
  private var atPeriodEnds: Markup {
    let balances = results.projected("balance")
    guard !balances.isEmpty else { return "" }
    let middle = balances.filter { $0.estimate.p50 < 0 }
    let likelier = balances.filter { $0.estimate.p25 < 0 }
    let some = balances.filter { $0.estimate.p05 < 0 }
    if let first = middle.first {
      return """
        <b>The balance is below zero in at least half of the futures at the end of \(spoken(period: first.label))</b>\
        \(others(middle.count)).
        """
    }
    if let first = likelier.first {
      return """
        <b>At the end of \(spoken(period: first.label)) a quarter of the futures or more are in deficit</b>\
        \(others(likelier.count)).
        """
    }
    if let first = some.first {
      return """
        At the end of \(spoken(period: first.label)) at least 5 in 100 futures are in deficit\(others(some.count)), \
        but in no \(periodWord) as many as 25.
        """
    }
    return "<b>In at least 95 of 100 futures the balance is above zero</b> at the end of each \(periodWord)."
  }

  private func others(_ count: Int) -> String {
    count < 2 ? "" : ", and at \(counted(count - 1, "other end", "other ends")) of a \(periodWord)"
  }

  private func largest(_ categories: [(label: String, estimate: Estimate)]) -> Markup {
    guard let first = categories.first, let total = results["spend"], total.mean > 0 else { return "" }
    let share = numbers.share(first.estimate.mean / total.mean, error: 0)
    return "<b>\(first.label) take \(share) of mean spend.</b>"
  }
}
