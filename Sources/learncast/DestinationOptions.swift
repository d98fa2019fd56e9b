import ArgumentParser
import Reports

/// Where the files of a run go.
struct DestinationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that is written (default: outputs/NAME).", valueName: "DIR"))
  var out: String?

  @Flag(help: "Replace the folder though it holds something else than a run.")
  var force = false

  @Flag(help: "Write samples.csv too: every future's assumed values and outcomes.")
  var samples = false

  /// A folder for each scenario, or for a shard of it: what is told apart only by its own folder must not overwrite another's results.
  ///
  /// - Parameter suffix: of folders whose name is not asked for, so that a plan does not replace a forecast.
  func destinations(
    of files: [ScenarioFile], _ shard: WrittenShard? = nil, suffix: String = ""
  ) throws -> [RunDestination] {
    let paths = files.map { file in
      let name = shard?.shard.folderName(of: file.folderName) ?? file.folderName
      guard let out else { return "outputs/" + name + suffix }
      return files.count == 1 ? out : out + "/" + name
    }
    if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
      throw ValidationError("two of the files would be written to '\(harmless(twice))'; run one at a time with --out.")
    }
    return paths.map { destination(at: $0) }
  }
}

extension DestinationOptions {
  /// The folder that was asked for, or the usual one.
  func folder(usually path: String) -> RunDestination {
    destination(at: out ?? path)
  }

  private func destination(at path: String) -> RunDestination {
    var destination = RunDestination(path: path)
    destination.replacesAnything = force
    destination.includesSamples = samples
    return destination
  }
}

extension PrintingOptions {
  /// Shows what was found and where its files are; its table, if that was asked for.
  func show<Screen: TerminalScreen>(
    _ table: Table, at destination: RunDestination, _ screen: (TerminalStyle) -> Screen
  ) throws {
    if printsTable { try Terminal.write(screen(Terminal.style(allowsColor: !noColor)).text) }
    if !quiet { Terminal.tell("Written: \(harmless(destination.path))") }
    try write([table])
  }

  /// Prints tables of the same columns as one, if they were asked for as CSV or JSON.
  func write(_ tables: [Table]) throws {
    guard let first = tables.first, format != .table else { return }
    var all = Table(columns: first.columns)
    for table in tables { for row in table.rows { all.append(row) } }
    try Terminal.write(format == .csv ? all.csv : all.json)
  }
}
