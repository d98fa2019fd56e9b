import Analysis
import ArgumentParser
import Forecasting
import Reports
import Scenarios

struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "Tell one possible future, dated, in plain sentences.",
    discussion: """
      Example: learncast story scenarios/baseline.yaml --at p90:spend
      Example: learncast story scenarios/baseline.yaml --program sales-launch

      The future is one of those that run forecasts: row N of samples.csv, the one nearest a percentile of an outcome, or
      the typical one, from which all others are nearest in what is promised.
      """)

  @Argument(help: ArgumentHelp("A scenario file; - is standard input.", valueName: "FILE"))
  var file: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The future of this number, counted from 1 as in samples.csv.", valueName: "N"),
    transform: { try written(number: $0, such: "1") })
  var replication: Int?

  @Option(
    help: ArgumentHelp("typical, or the future nearest a percentile of an outcome: p90:spend.", valueName: "WHICH"))
  var at: String?

  @Option(help: ArgumentHelp("Follow one program.", valueName: "ID"))
  var program: String?

  @OptionGroup var overrides: OverrideOptions
  @OptionGroup var forecast: ForecastOptions
  @OptionGroup(visibility: .hidden) var precision: PrecisionOptions
  @OptionGroup var printing: PrintingOptions

  func validate() throws {
    if replication != nil, at != nil { throw ValidationError("--replication and --at each choose a future; give one.") }
    try precision.refuse(for: "a story is one of a given number")
  }

  func run() throws {
    for file in try overrides.scenarios([file], isQuiet: printing.quiet) {
      let (story, labels) = try ForecastRun(forecast.settings(telling: !printing.quiet), printing).story(
        of: file.scenario, choice, program)
      if printing.printsTable {
        try Terminal.write(StoryScreen(story, labels, Terminal.style(allowsColor: !printing.noColor)).text)
      }
      if printing.format == .csv { try printing.write([StoryTable(story, labels).table]) }
      if printing.format == .json { try Terminal.write(StoryTable(story, labels).json) }
    }
  }

  private func choice() throws(FutureChoiceProblem) -> FutureChoice {
    if let replication { return .number(replication) }
    return try FutureChoice(written: at ?? "typical")
  }
}

extension ForecastRun {
  /// Plays all futures and tells one. What nobody can find is said before they are played.
  func story(
    of scenario: Scenario, _ choice: () throws(FutureChoiceProblem) -> FutureChoice, _ program: String?
  ) throws -> (Story, ScenarioLabels) {
    try telling {
      let strategy = try Strategy(scenario)
      let choice = try choice()
      try Story.check(choice, following: program, in: strategy.plan, replications: settings.replications)
      let promises = strategy.promises.map(\.promise)
      let settings = try settings.ranked(for: strategy.plan, promises, control: control)
      let forecast = try Forecast(strategy.plan, settings, control: control)
      let story = try Story(choice, of: forecast, promises: strategy.promises, following: program)
      return (story, ScenarioLabels(scenario, strategy.plan))
    }
  }
}
