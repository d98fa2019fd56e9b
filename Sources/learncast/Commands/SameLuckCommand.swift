import Analysis
import ArgumentParser
import Forecasting
import Reports

/// Measures how much the same luck buys, for Documentation/Guides/SameLuck.md (make same-luck).
struct SameLuckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same-luck", abstract: "Print how much less the same luck scatters than independent seeds.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("Scenario files; the first is what the others are compared with.", valueName: "FILE"))
  var files: [String]

  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp("A variant of the first file; may be repeated.", valueName: "NAME: PATH=VALUE, …"))
  var whatIfs: [String] = []

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup(visibility: .hidden) var precision: PrecisionOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws { try precision.refuse(for: "each luck is played as often") }

  func run() throws {
    let scenarios = try overrides.scenarios(files, whatIfs: whatIfs, isQuiet: printing.quiet)
    let strategies = distinctlyNamed(try scenarios.map { try Strategy($0.scenario, name: $0.name) })
    guard let currency = strategies.first?.currency else { return }
    let run = ForecastRun(forecast.settings, printing, count: 2 * strategies.count - 1)
    let gains = try run.telling {
      try LuckGain.measure(strategies, seed: run.settings.seed) { strategy, seed in
        var settings = run.settings
        settings.seed = seed
        return try Forecast(strategy.plan, settings, control: run.control)
      }
    }
    try Terminal.write(LuckGainPage(gains, replications: run.settings.replications, currency).text)
  }
}
