import Reports

extension ScenarioPart {
  /// Who is trained and works differently, and what that brings.
  var learning: Markup {
    guard !results.programs.isEmpty || isKnown("benefit") else { return "" }
    return heading("Learning and its effects", "learning") + coverage + adopters + benefit + incidents + reputation
      + scorecard
  }

  // MARK: Learners

  private var coverage: Markup {
    let covered = results.programs.compactMap { program in
      results["coverage", program.id].map { (program: program, estimate: $0) }
    }
    guard !covered.isEmpty else { return "" }
    let columns = [
      PageTable.Column(title: "Program", field: "label", isNumber: false), .init(title: "P10", field: "p10"),
      .init(title: "Median", field: "p50"), .init(title: "P90", field: "p90"),
    ]
    let rows = covered.map { [PageTable.Cell.text($0.program.title)] + percentileCells($0.estimate) }
    let low = covered.count { $0.estimate.p50 < 0.5 }
    let claim: Markup =
      low == 0
      ? "<b>In the median every program reaches at least half of those it is for.</b>"
      : "<b>\(capitalized(numberWord(low))) of \(counted(covered.count, "program", "programs")) \(low == 1 ? "reaches" : "reach") less than half</b> of those \(low == 1 ? "it is" : "they are") for, in the median."
    return "<p class=\"say\">\(claim)</p>\n"
      + ChartFigure(
        chart: "ranges", title: "Coverage at the end",
        description:
          "People with a valid completion, of those the program is for; P10 to P90, the dot and the figure are the median.",
        table: PageTable(caption: "Coverage at the end", columns: columns, rows: rows)
      ).markup
  }

  private var adopters: Markup {
    guard let adopters = results["adopters"], adopters.mean > 0 else { return "" }
    return """
      <p class="say"><b>At the end a median of \(median(adopters)) adoptions</b> (\(range(adopters))): people whose behavior at \
      work changed, counted once for each program.</p>

      """
        + fan(
          "adopters", title: "Adoptions", description: "Summed over programs. \(bandsExplained).", tone: "green",
          height: 160)
  }

  // MARK: Benefit

  private var benefit: Markup {
    guard let benefit = results["benefit"], benefit.mean != 0, benefit.mean.isFinite else { return "" }
    let kinds = ["productivity", "retention", "risk", "recruiting"].compactMap { kind in
      results["benefit", kind].map { (label: capitalized(kind), estimate: $0) }
    }.filter { $0.estimate.mean != 0 }
    let net = results["net_benefit"].map { ", after spend \(median($0)) (\(range($0)))" } ?? ""
    return "<p class=\"say\"><b>Benefit has a median of \(median(benefit))</b> (\(range(benefit)))\(net). \(roi)</p>\n"
      + bars(
        kinds, title: "Benefit by kind over the horizon",
        description: "Measured against having no learning at all. Bars and figures are means, thin lines P10 to P90.",
        first: "Kind", tone: "green")
  }

  private var roi: String {
    guard let roi = results["roi"] else { return "" }
    guard roi.mean.isFinite else {
      return "No return on spend can be told: a program states no value_per_adopter_year, retains or prevents."
    }
    return "The return on spend has a median of \(median(roi)) (\(range(roi)))."
  }

  private var incidents: Markup {
    let kinds = results.subjects(of: "incidents")
    guard !kinds.isEmpty else { return "" }
    let columns =
      [PageTable.Column(title: "Incidents", isNumber: false)]
      + ["Happened", "Prevented", "Losses", "Losses avoided"].map { PageTable.Column(title: $0) }
    let rows = kinds.map { kind -> [PageTable.Cell] in
      [.text(capitalized(inWords(kind)))]
        + ["incidents", "prevented", "losses", "losses_avoided"].map { meanCell($0, kind) }
    }
    return PageTable(caption: "Incidents over the horizon, means", columns: columns, rows: rows).markup
  }

  // MARK: Standing

  private var reputation: Markup {
    guard let reputation = results["reputation"], reputation.mean.isFinite else { return "" }
    let sponsors = results.subjects(of: "confidence")
    let confidence = sponsors.map { sponsor -> [PageTable.Cell] in
      [.text(spokenSponsor(sponsor))] + percentileCells(results["confidence", sponsor])
    }
    let table: Markup =
      confidence.isEmpty
      ? ""
      : PageTable(
        caption: "Confidence of sponsors at the end",
        columns: [PageTable.Column(title: "Sponsor", isNumber: false)]
          + ["P10", "Median", "P90"].map { PageTable.Column(title: $0) }, rows: confidence
      ).markup
    return """
      <p class="say"><b>Reputation ends at a median of \(median(reputation))</b> (\(range(reputation))).</p>

      """
        + fan(
          "reputation", title: "Reputation", description: "From 0 to 100 %. \(bandsExplained).", height: 130) + table
  }

  /// Short ids are initials: COO, CHRO.
  func spokenSponsor(_ id: String) -> String { id.count <= 4 ? id.uppercased() : capitalized(inWords(id)) }

  private var scorecard: Markup {
    let names = results.subjects(of: "scorecard")
    guard !names.isEmpty, isKnown("scorecard", names[0]) else { return "" }
    let rows = names.map { [PageTable.Cell.text(capitalized(inWords($0)))] + percentileCells(results["scorecard", $0]) }
    return """
      <h3>Scorecard: association, not effect</h3>
      <p class="say">What organizations of such a maturity report more often than others. No other number of the forecast rests on it.</p>

      """
        + PageTable(
          caption: "",
          columns: [PageTable.Column(title: "At the end", isNumber: false)]
            + ["P10", "Median", "P90"].map { PageTable.Column(title: $0) }, rows: rows
        ).markup
  }
}
