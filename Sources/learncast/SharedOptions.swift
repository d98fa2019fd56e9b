import ArgumentParser
import Forecasting
import Glibc
import Quantities
import Reports

// Options mean the same in every command (cli.md).

struct OverrideOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change an input, written as in the file; may be repeated.", valueName: "PATH=VALUE"))
  var assignments: [String] = []

  /// As they were written.
  var words: [String] { assignments.flatMap { ["--set", $0] } }
}

/// A word as it is typed to a shell: between single quotes where it holds what a shell would take for itself.
func shellWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { $0 >= 0x80 || isalnum(Int32($0)) != 0 || "/._-=:,%+@".utf8.contains($0) }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}

struct ForecastOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many futures are played (default: 10000; fewer where many forecasts are needed).", valueName: "N"),
    transform: { try written(number: $0, such: "10000") })
  var replications: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The luck of all futures: the same seed gives the same bytes.", valueName: "N"),
    transform: { try written(seed: $0) })
  var seed: UInt64 = 1

  @Option(name: .customLong("by"), help: ArgumentHelp("The periods of projection.csv.", valueName: "PERIOD"))
  var periodLength = Period.Length.month

  @OptionGroup var design: SamplingOptions
  @OptionGroup var machine: MachineOptions

  func validate() throws {
    if let replications, !(1...ForecastSettings.mostReplications).contains(replications) {
      let most = digitGroups(ForecastSettings.mostReplications)
      throw ValidationError("--replications needs a number from 1 to \(most), not \(replications).")
    }
  }

  var settings: ForecastSettings {
    var settings = ForecastSettings()
    settings.replications = replications ?? settings.replications
    settings.seed = seed
    settings.periodLength = periodLength
    machine.set(in: &settings)
    // What sets futures apart is often an assumption: the screen and samples.csv both need them.
    settings.keepsAssumedValues = true
    design.set(in: &settings)
    return settings
  }
}

/// What of the machine is used; no result changes.
struct MachineOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Futures played at a time (default: one a processor); no result changes.", valueName: "N"),
    transform: { try written(number: $0, such: "4") })
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Memory for the samples, as 512MB or 4GiB; more of them live in a temporary file (default: 1GiB).",
      valueName: "SIZE"),
    transform: { text in
      guard let size = MemorySize(written: text) else { throw ValidationError("needs \(MemorySize.allowed).") }
      return size
    })
  var memory: MemorySize?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads needs a number from 1 to 1024, not \(threads).")
    }
  }

  func set(in settings: inout ForecastSettings) {
    settings.threads = threads ?? settings.threads
    settings.memoryBudget = memory?.bytes ?? settings.memoryBudget
  }
}

extension ForecastSettings {
  init(_ machine: MachineOptions) {
    self.init()
    machine.set(in: &self)
  }
}

struct PrintingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What is printed.", valueName: "FORMAT"))
  var format = PrintingFormat.table

  @Flag(help: "Print nothing but faults, and what --format csv or json asks for.")
  var quiet = false

  @Flag(help: "Print without colors.")
  var noColor = false

  var printsTable: Bool { format == .table && !quiet }
}

enum PrintingFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json
}

extension Period.Length: ExpressibleByArgument {}

/// A whole number as it is written on the command line; its range is checked where it is used.
///
/// - Parameter such: an example.
func written(number text: String, such example: String) throws -> Int {
  let isNegative = text.hasPrefix("-")
  guard let number = wholeNumber(isNegative ? String(text.dropFirst()) : text) else {
    throw ValidationError("a whole number is written in digits alone, such as \(example).")
  }
  return isNegative ? -number : number
}

/// Digits alone, without a sign and without zeros in front; nil of all else.
func wholeNumber(_ text: String) -> Int? {
  guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
  return text.hasPrefix("0") && text != "0" ? nil : Int(text)
}

/// A seed as it is written on the command line.
private func written(seed text: String) throws -> UInt64 {
  guard let seed = UInt64(text) else {
    throw ValidationError("a seed is a whole number from 0 to \(UInt64.max), such as 7.")
  }
  return seed
}

/// A chance as it is written on the command line: `80%`, `80 %` or `0.8`.
struct WrittenChance {
  let share: Double

  init(written text: String) throws {
    let hasPercent = text.hasSuffix("%")
    let digits = hasPercent ? text.dropLast().trimmingSuffix { $0 == " " } : text[...]
    guard let number = Double(String(digits)), number.isFinite else {
      throw ValidationError("a chance is written as 80% or 0.8.")
    }
    share = hasPercent ? number / 100 : number
    guard (0...1).contains(share) else {
      let meant = !hasPercent && (1...100).contains(number) ? " Did you mean '\(text)%'?" : ""
      throw ValidationError("a chance lies between 0% and 100%, or between 0 and 1.\(meant)")
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var trimmed = self
    while let last = trimmed.last, isTrimmed(last) { trimmed.removeLast() }
    return trimmed
  }
}
