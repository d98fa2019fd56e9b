import Analysis
import ArgumentParser
import Forecasting
import Reports

/// Measures what the sampling designs are worth for a scenario; for those who work on the program (`make bench`).
struct DesignsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "designs", abstract: "Measure the variances of latin and sobol sampling against random.",
    discussion: "Example: learncast designs scenarios/baseline.yaml --replications 102400", shouldDisplay: false)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var file: String

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup(visibility: .hidden) var precision: PrecisionOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws { try precision.refuse(for: "each design plays as many") }

  func run() throws {
    guard let scenario = try overrides.scenarios([file], isQuiet: printing.quiet).first?.scenario else { return }
    let run = ForecastRun(forecast.settings, printing, count: 3)
    let gains = try run.telling {
      let plan = try scenario.plan()
      return try DesignGains(plan, scenario.promises(in: plan.layout), run.settings, control: run.control)
    }
    if printing.printsTable { try Terminal.write(gains.text) }
    try printing.write([gains.table])
  }
}
