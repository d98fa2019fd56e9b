import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

/// What a run prints, in one piece or merged from shards.
struct RunOutput {
  let printing: PrintingOptions
  /// The chance with which each promise has to be kept, if somebody requires one.
  var required: WrittenChance?
  /// What is told at the end of each scenario that was shown. Its futures are not kept: those of many would fill the memory.
  private var tables: [Table] = []
  private var broken: [String] = []

  init(printing: PrintingOptions, required: WrittenChance? = nil) {
    self.printing = printing
    self.required = required
  }

  /// Whether nothing has been shown yet.
  var isEmpty: Bool { tables.isEmpty }

  /// The summary of one scenario, and where its files are.
  ///
  /// - Parameter planned: the single-number plan beside the futures, if they are not that plan themselves.
  mutating func show(_ results: ForecastResults, planned: PlannedFuture?, at path: String) throws {
    if printing.printsTable {
      let style = Terminal.style(allowsColor: !printing.noColor)
      try Terminal.write((isEmpty ? "" : "\n") + OneScreenSummary(results, style).text)
      if let planned { try Terminal.write("\n" + PlanAgainstFutures(results, planned, style).text) }
    } else if let reason = results.reasonWithoutReturn, !printing.quiet {
      Terminal.tell("warning: no return on spend can be told: \(harmless(reason))")
    }
    if !printing.quiet { Terminal.tell("Written: \(harmless(path))") }
    tables.append(results.summaryTable)
    if let required { broken += results.promisesKept(lessOftenThan: required.share) }
  }

  /// What is printed of all scenarios together; ends the command if a promise is kept less often than required.
  func conclude() throws {
    try printing.write(tables)
    for promise in broken { Terminal.tell("learncast: " + promise) }
    if !broken.isEmpty { throw ExitStatus.promiseNotKept }
  }
}
