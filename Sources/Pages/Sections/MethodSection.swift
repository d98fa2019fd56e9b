import Reports

/// How the numbers came about, what they do not tell, and by which digests their files are known.
struct MethodSection: Sendable {
  let folders: [ResultsFolder]

  var markup: Markup {
    """
    <h2 id="method">Method and limits</h2>
    <p class="say">Each future is one possible course of events, week by week: assumptions are drawn, disruptions strike, \
    people leave and join, programs wait, are built, reviewed and launched, and learners take them up. Shares and percentiles \
    are those of the futures that were played.</p>
    \(runs)
    <h3>Words for chances</h3>
    \(words)
    <h3>Limits</h3>
    <ul class="note">
    <li>A forecast says what follows from the scenario and its assumptions. Where those are wrong, it is wrong, with as many \
    digits; intervals of 95 % tell the error of sampling, not that of assumptions.</li>
    <li>The chances of single promises do not multiply to that of all: what breaks one often breaks another. The joint chance \
    is counted, not computed.</li>
    <li>Percentiles of parts do not add up to those of the whole; means do.</li>
    <li>Where too few futures reach an event to give its P10, median and P90 an interval, the page says “cannot be forecast”.</li>
    <li>Dates of launch speak of the futures that launch the program within the horizon.</li>
    <li>Benefits are measured against having no learning at all, and rest on the values that the scenario states.</li>
    </ul>
    <h3 class="screen">Files</h3>
    \(files)
    """
  }

  private var runs: Markup {
    let columns = ["Folder", "Futures", "Seed", "Sampling", "Version", "Scenario, SHA-256"].map {
      PageTable.Column(title: $0, isNumber: false)
    }
    let numbers = SpokenNumbers(currency: .usDollar, style: TerminalStyle())
    let rows = folders.flatMap { folder in
      folder.manifest.statements.map { statement -> [PageTable.Cell] in
        [
          .text(folder.shownName), .text(numbers.grouped(UInt64(max(0, folder.manifest.replications)))),
          .text(folder.manifest.seed), .text(folder.manifest.sampling ?? ""),
          .text("learncast \(folder.manifest.version)"), .markup("<code class=\"digest\">\(statement.sha256)</code>"),
        ]
      }
    }
    return PageTable(caption: "Runs", columns: columns, rows: rows).markup
  }

  private var words: Markup {
    let rows = Likelihood.table.map { entry -> [PageTable.Cell] in
      [.text(entry.word), .text(entry.fromPercent == 0 ? "below 10 %" : "from \(entry.fromPercent) %")]
    }
    let columns = ["Word", "Said of chances"].map { PageTable.Column(title: $0, isNumber: false) }
    return PageTable(caption: "", columns: columns, rows: rows).markup
      + "<p class=\"note\">After \(Likelihood.source). The word goes by the percentage that is shown beside it.</p>"
  }

  private var files: Markup {
    let rows = folders.flatMap { folder in
      folder.manifest.files.sorted { $0.key < $1.key }.map { name, digest -> [PageTable.Cell] in
        [
          .text("\(folder.shownName)/\(name)"), .text(folder.state(of: name)),
          .markup("<code class=\"digest\">\(digest)</code>"),
        ]
      }
    }
    let columns = ["File", "Compared with run.json", "SHA-256 in run.json"].map {
      PageTable.Column(title: $0, isNumber: false)
    }
    return "<details><summary>The files that this page was made from, with their digests</summary>\n"
      + PageTable(caption: "", columns: columns, rows: rows).markup + "</details>\n"
  }
}

extension ResultsFolder {
  /// Its own name, without the way to it: a page that is sent by mail tells nothing of the machine.
  var shownName: String { path.split(separator: "/").last.map(String.init) ?? path }

  func state(of file: String) -> String {
    if changedFiles.contains(file) { return "changed" }
    if missingFiles.contains(file) { return "missing" }
    return tables[file] == nil ? "not read" : "unchanged"
  }
}
