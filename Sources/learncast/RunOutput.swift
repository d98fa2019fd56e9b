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

  /// The summary of one scenario, and where its files are.
  ///
  /// - Parameters:
  ///   - isFirst: whether nothing was printed before it.
  ///   - planned: the single-number plan beside the futures, if they are not that plan themselves.
  func show(_ results: ForecastResults, isFirst: Bool, planned: PlannedFuture?, at path: String) throws {
    if printing.printsTable {
      let style = Terminal.style(allowsColor: !printing.noColor)
      try Terminal.write((isFirst ? "" : "\n") + OneScreenSummary(results, style).text)
      if let planned { try Terminal.write("\n" + PlanAgainstFutures(results, planned, style).text) }
    } else if let reason = results.reasonWithoutReturn, !printing.quiet {
      Terminal.tell("warning: no return on spend can be told: \(harmless(reason))")
    }
    if !printing.quiet { Terminal.tell("Written: \(harmless(path))") }
  }

  /// What is printed of all scenarios together; ends the command if a promise is kept less often than required.
  func conclude(_ all: [ForecastResults]) throws {
    try printing.write(all.map(\.summaryTable))
    guard let required else { return }
    let broken = all.flatMap { $0.promisesKept(lessOftenThan: required.share) }
    for promise in broken { Terminal.tell("learncast: " + promise) }
    if !broken.isEmpty { throw ExitStatus.promiseNotKept }
  }
}
