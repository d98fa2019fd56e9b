import Analysis
import ArgumentParser
import Forecasting
import Reports

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "One result from the shards of a run, equal to the run in one piece.",
    discussion: """
      Example: learncast merge outputs/baseline-shard-1-of-2 outputs/baseline-shard-2-of-2

      The DIRs are what 'learncast run FILE --shard I/N' wrote, all of them in any order, on one machine or several. \
      Shards of other scenarios, settings or versions, missing and doubled ones are refused (status 65).
      """)

  @Argument(help: ArgumentHelp("Folders of all shards of one run.", valueName: "DIR"))
  var folders: [String]

  @OptionGroup var machine: MachineOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var printing: PrintingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The chance with which each promise has to be kept.", valueName: "CHANCE"),
    transform: { try WrittenChance(written: $0) })
  var require: WrittenChance?

  private var target: RunDestination { destination.folder(usually: "outputs/" + folderName(ofShards: folders)) }

  func validate() throws {
    guard let lost = folders.first(where: { isReplaced($0, byFolderAt: target.path) }) else { return }
    throw ValidationError(
      "the result would replace the shard '\(harmless(lost))'; choose another folder with --out, such as outputs/whole."
    )
  }

  func run() throws {
    let target = target
    let run = ForecastRun(ForecastSettings(machine), printing)
    let (merged, results) = try run.merged(folders, to: target)
    var output = RunOutput(printing: printing, required: require)
    let planned = try PlannedFuture(merged.scenario.planDescription)
    try output.show(results, planned: planned, at: target.path)
    try output.conclude()
  }
}

extension ForecastRun {
  /// Merges shards and writes the folder of the run.
  func merged(_ folders: [String], to destination: RunDestination) throws -> (MergedRun, ForecastResults) {
    try telling {
      let merged = try MergedRun(folders, settings, control: control)
      let results = try results(of: merged.scenario, merged.forecast, merged.statement, to: destination)
      return (merged, results)
    }
  }
}
