import FoundationEssentials
import Quantities
import Reports

/// The page: one file that needs no other, made from results folders alone.
package struct ReportPage: Sendable {
  private let folders: [ResultsFolder]
  private let parts: [ScenarioPart]
  private let libraries: ChartLibraries

  package init(_ folders: [ResultsFolder], _ libraries: ChartLibraries) {
    self.folders = folders
    self.libraries = libraries
    let scenarios = folders.filter(\.isForecast).flatMap(ScenarioResults.all)
    parts = scenarios.enumerated().map { ScenarioPart($1, prefix: $0 == 0 ? "" : "s\($0 + 1)-") }
  }

  /// UTF-8, complete.
  package var html: [UInt8] { Array(document.source.utf8) }

  private var document: Markup {
    let style = Markup(trusted: resource(PackageResources.page_css))
    let script = Markup(trusted: resource(PackageResources.page_js))
    let scripts = libraries.scripts.map { Markup(trusted: $0) } + [script]
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PagePolicy(styles: [style], scripts: scripts).text)">
      <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="learncast \(programVersion)">
      <title>\(title) — learncast</title>
      <style>\(style)</style></head>
      <body><a class="skip" href="#main">Skip to the report</a>
      <main id="main">
      \(content)</main>
      <script type="application/json" id="specifications">\(ChartSpecifications.all)</script>
      \(ChartLibraries.licence)
      \(scripts.map { script -> Markup in "<script>\(script)</script>\n" })</body></html>

      """
  }

  private var title: String { parts.first?.results.name ?? folders.first?.shownName ?? "learncast" }

  private var content: Markup {
    let analyses = analyses
    let found = Markup(joining: analyses.map(\.part))
    guard let first = parts.first else { return header + warnings + found + method + footer }
    let comparison = ComparisonSection(parts, folders).markup
    let sensitivity = SensitivitySection(first)
    return header + warnings + first.verdict(with: sensitivity.verdict + ComparisonSection(parts, folders).verdict)
      + navigation(first, comparison, analyses) + first.figures
      + Markup(joining: first.sections) + comparison + EditsSection(folders, first).markup + otherScenarios
      + found + assumptions + method + footer
  }

  private typealias Part = (anchor: String, text: String, part: Markup)

  /// What commands tell that look further than a forecast.
  private var analyses: [Part] {
    let currency = parts.first?.results.currency ?? .usDollar
    return [
      ("decision", "Decision", DecisionSection(folders, currency: parts.first?.results.currency).markup),
      ("explanation", "Why", ExplanationSection(folders, currency: currency).markup),
      ("sensitivity", "What drives it", parts.first.map { SensitivitySection($0).markup } ?? ""),
      ("seek", "How much is enough", SoughtSection(folders).markup),
      ("optimize", "The best mix", OptimizedSection(folders).markup),
    ]
  }

  /// The whole of each scenario after the first, closed until it is asked for.
  private var otherScenarios: Markup {
    guard parts.count > 1 else { return "" }
    return Markup(
      joining: parts.dropFirst().map { part in
        """
        <details class="part scenario"><summary><span class="what">\(part.results.name), whole</span>\
        <span class="fact">\(part.jointChance)</span></summary><div>
        \(part.verdict(with: ""))\(part.figures)\(part.sections)</div></details>

        """
      })
  }

  // MARK: Around the sections

  private var header: Markup { "<h1>\(heading)</h1>\n<p class=\"sub\">\(subtitle)</p>\n" }

  private var heading: String {
    guard parts.count > 1 else { return title }
    return "\(title), and \(counted(parts.count - 1, "other scenario", "other scenarios")) beside it"
  }

  private var subtitle: String {
    guard let first = parts.first else { return "" }
    let count = parts.count > 1 ? parts.map(\.results.name).joined(separator: " · ") + "; " : ""
    let futures = count + first.numbers.futures(first.results.replications)
    guard let begin = first.results.periods.first?.starts, let end = first.results.periods.last?.ends else {
      return futures
    }
    return "\(futures) of the learning function, \(begin.month.name) \(begin.year) to \(end.month.name) \(end.year)"
  }

  private var warnings: Markup {
    let changed = folders.flatMap { folder in folder.changedFiles.map { "\(folder.shownName)/\($0)" } }
    let missing = folders.flatMap { folder in folder.missingFiles.map { "\(folder.shownName)/\($0)" } }
    var warnings: [Markup] = []
    if folders.contains(where: { $0.manifest.isAsPlanned == true }) {
      warnings.append(
        """
        <p class="warning"><b>A single-number plan, not a forecast:</b> everything at its median, nothing strikes, nobody \
        leaves. What it calls a chance is whether this one course of events keeps a promise.</p>

        """)
    }
    if !changed.isEmpty {
      warnings.append(
        "<p class=\"warning\"><b>Not as learncast wrote it:</b> \(listed(changed)) \(changed.count == 1 ? "was" : "were") changed after the run. What this page says of it is not what was forecast.</p>\n"
      )
    }
    if !missing.isEmpty { warnings.append("<p class=\"warning\"><b>Missing:</b> \(listed(missing)).</p>\n") }
    return Markup(joining: warnings)
  }

  private func navigation(_ first: ScenarioPart, _ comparison: Markup, _ analyses: [Part]) -> Markup {
    let before: [Part] = [
      ("promises", "Promises", first.promises), ("money", "Money", first.money),
      ("programs", "Programs", first.programs),
      ("people", "People", first.people), ("learning", "Learning and its effects", first.learning),
      ("struck", "What struck", first.disruptions), ("comparison", "Comparison", comparison),
    ]
    let after: [Part] = [("assumptions", "Assumptions", assumptions), ("method", "Method and limits", method)]
    let all = before + analyses + after
    let links = all.filter { !$0.part.isEmpty }.map { ($0.anchor, $0.text) }.map { anchor, text -> Markup in
      "<li><a href=\"#\(anchor)\">\(text)</a></li>"
    }
    return "<nav aria-label=\"Parts of the report\"><ul>\(links)</ul></nav>\n"
  }

  private var assumptions: Markup {
    AssumptionsSection(folders.first { $0.tables["assumptions.csv"] != nil }?.records("assumptions.csv") ?? []).markup
  }

  private var method: Markup { MethodSection(folders: folders).markup }

  private var footer: Markup {
    let manifest = folders.first?.manifest
    return """
      <footer>learncast \(manifest?.version ?? programVersion) · seed \(manifest?.seed ?? "") · made from results folders alone; \
      the same folders give the same page. The model and its limits: Documentation/Model.md.</footer>

      """
  }
}

func resource(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
