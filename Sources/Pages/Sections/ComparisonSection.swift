import Quantities
import Reports
import Statistics

/// Several scenarios beside each other: by `comparison.csv` where they were played under the same luck, else by their
/// summaries alone.
struct ComparisonSection: Sendable {
  let parts: [ScenarioPart]
  /// Rows of `comparison.csv`, in its order.
  let rows: [ComparedRow]

  init(_ parts: [ScenarioPart], _ folders: [ResultsFolder]) {
    self.parts = parts
    let currency = parts.first?.results.currency ?? .usDollar
    rows =
      folders.first { $0.tables["comparison.csv"] != nil }.map { folder in
        folder.records("comparison.csv").map {
          ComparedRow($0, currency: currency, replications: folder.manifest.replications)
        }
      } ?? []
  }

  /// The outcomes and promises, each with a row a scenario.
  var criteria: [(name: String, rows: [ComparedRow])] {
    var order: [String] = []
    for row in rows where !order.contains(row.key) { order.append(row.key) }
    return order.map { key in
      let found = rows.filter { $0.key == key }
      return (name(found[0]), found)
    }
  }

  var markup: Markup {
    guard parts.count > 1 else { return "" }
    let title: Markup = "<h2 id=\"comparison\">Comparison</h2>\n"
    guard !rows.isEmpty else { return title + unpaired }
    return title + "<p class=\"say\">\(summary)</p>\n" + promises + differences + Markup(joining: tradeoffs) + table
  }

  // MARK: Words

  /// What changes against the first scenario, of what is no noise.
  private var summary: Markup {
    let first = parts[0].results.name
    let futures = numbers.futures(parts[0].results.replications)
    let sentences = parts.dropFirst().map { part in sentence(part.results.name) }
    return """
      All scenarios are played under the same luck in \(futures), so that differences are those of the plans; they are told \
      from “\(first)”, with 95 % intervals, and only where noise cannot make them. \(sentences.joined(separator: " "))
      """
  }

  /// For the verdict: each other scenario against the first, in a paragraph.
  var verdict: Markup {
    guard parts.count > 1, !rows.isEmpty else { return "" }
    let sentences = parts.dropFirst().map { sentence($0.results.name) }
    return "<p>Against “\(parts[0].results.name)”, under the same luck: \(sentences.joined(separator: " "))</p>"
  }

  private func sentence(_ name: String) -> Markup {
    let told = ["spend", "promises", "on_time_share", "net_benefit"].compactMap { metric -> String? in
      rows.first {
        $0.scenario == name && $0.metric == metric && $0.subject.isEmpty
          && $0.promise == (metric == "promises" ? "all" : "") && $0.isReal
      }.flatMap(clause)
    }
    guard !told.isEmpty else { return "<b>“\(name)” makes no difference that could not be noise.</b>" }
    return "<b>“\(name)”: \(listed(told)).</b>"
  }

  private func clause(_ row: ComparedRow) -> String? {
    let size = row.size(numbers)
    let more = row.difference.mean > 0
    switch row.metric {
    case "spend": return "\(size) \(more ? "dearer" : "cheaper")"
    case "promises": return "all promises kept \(size) \(more ? "more" : "less") often"
    case "on_time_share": return "the share of programs on time \(size) \(more ? "higher" : "lower")"
    case "net_benefit": return "\(size) \(more ? "more" : "less") benefit after spend"
    default: return nil
    }
  }

  private func name(_ row: ComparedRow) -> String {
    if row.metric == "promises" { return "All promises in the same future" }
    let metric = parts[0].spokenMetric(row.metric, row.subject)
    return row.promise.isEmpty ? metric : "Promise kept: \(metric), \(row.promise)"
  }

  var numbers: SpokenNumbers { parts[0].numbers }
}
