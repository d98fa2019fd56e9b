import Reports
import Statistics

extension ScenarioPart {
  /// What struck, by what its strikes cost in time and money.
  var disruptions: Markup {
    let all = results.disruptions.filter { $0.number("strikes_mean") > 0 }
    let title = heading("What struck", "struck")
    guard !all.isEmpty else { return title + "<p class=\"say\">Nothing strikes in any future of this run.</p>\n" }
    return title + "<p class=\"say\">\(worst)</p>\n" + bars("added_weeks", "Program-weeks added by strikes", "weeks")
      + bars("added_hours", "Hours added by strikes", "hours")
      + bars("direct_money", "Money taken by strikes", "money") + table(all)
        + """
        <p class="note">Direct effects of the strikes only. What they set off later, and how they work together, \
        <code>learncast explain</code> tells.</p>

        """
  }

  /// The entry that adds most, by weeks, hours and money.
  private var worst: Markup {
    let claims: [Markup] = [
      ("added_weeks", "weeks to programs"), ("added_hours", "hours of work"), ("direct_money", "to the cost"),
    ].compactMap { metric, what -> Markup? in
      guard let most = ranked(metric).first else { return nil }
      return
        "“\(most.label.lowercased())” adds \(metric == "direct_money" ? "" : "a mean of ")\(mean(most.estimate)) \(what)"
    }
    guard let first = claims.first else { return "Strikes add neither weeks nor hours nor money by themselves." }
    let all = claims.count == 1 ? first : claims.joined(separator: "; ")
    return "Over the horizon, <b>\(all).</b>"
  }

  private func ranked(_ metric: String) -> [(label: String, estimate: Estimate)] {
    results.subjects(of: metric).compactMap { entry in
      results[metric, entry].map { (label: capitalized(inWords(entry)), estimate: $0) }
    }.filter { $0.estimate.mean > 0 }.sorted { $0.estimate.mean > $1.estimate.mean }
  }

  private func bars(_ metric: String, _ title: String, _ unit: String) -> Markup {
    bars(
      Array(ranked(metric).prefix(12)), title: title,
      description: "Means over all futures, thin lines P10 to P90.", first: "Disruption")
  }

  private func table(_ entries: [ResultsRecord]) -> Markup {
    let columns =
      [PageTable.Column(title: "Disruption", isNumber: false)]
      + ["Strikes in", "Strikes, mean", "P10", "P90", "Hours, mean", "Weeks, mean", "Money, mean"].map {
        PageTable.Column(title: $0)
      }
    let rows = entries.map { entry -> [PageTable.Cell] in
      let id = entry["disruption"]
      let any = WilsonInterval(entry, column: "chance_any", replications: results.replications)
      return [.text(capitalized(inWords(id))), chanceCell(any), meanCell("strikes", id)]
        + ["strikes_p10", "strikes_p90"].map { column in
          .number(entry.number(column), numbers.count(entry.number(column), error: 0))
        } + ["added_hours", "added_weeks", "direct_money"].map { meanCell($0, id) }
    }
    return PageTable(caption: "Strikes of each disruption over the horizon", columns: columns, rows: rows).markup
  }
}
