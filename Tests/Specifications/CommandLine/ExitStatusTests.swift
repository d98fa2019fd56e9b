import Foundation
import Testing

@Suite("How learncast ends")
struct ExitStatusTests {
  @Test(
    "64: the command is not used as it says",
    arguments: [
      "run", "run scenarios/calm.yaml --replications 0", "run scenarios/calm.yaml --replications many",
      "run scenarios/calm.yaml --threads 0", "run scenarios/calm.yaml --by fortnight",
      "run scenarios/calm.yaml --require 120%", "run scenarios/calm.yaml --unknown",
      "run scenarios/calm.yaml scenarios/calm.yaml", "forecast scenarios/calm.yaml",
      "assumptions scenarios/calm.yaml --grade certain",
    ])
  func usage(line: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.shell("learncast " + line)
    #expect(ending.status == 64)
    #expect(ending.output == "" && ending.errors.contains("Error: "))
    #expect(runner.files(in: "outputs") == [])
  }

  @Test(
    "64: what a number has to be is said with what was probably meant",
    arguments: [
      ("--seed -1", "a seed is a whole number from 0 to 18446744073709551615, such as 7."),
      ("--seed x", "a seed is a whole number from 0 to 18446744073709551615, such as 7."),
      ("--require 90", "a chance lies between 0% and 100%, or between 0 and 1. Did you mean '90%'?"),
      ("--require -1", "a chance lies between 0% and 100%, or between 0 and 1."),
      ("--require most", "a chance is written as 80% or 0.8."),
      ("--replications -5", "--replications needs a number from 1 to 100,000,000, not -5."),
      ("--replications 1e4", "a whole number is written in digits alone, such as 10000."),
      ("--replications 10,000", "a whole number is written in digits alone, such as 10000."),
      ("--replications +5", "a whole number is written in digits alone, such as 10000."),
      ("--threads two", "a whole number is written in digits alone, such as 4."),
      ("--as-planned --sampling latin", "the single-number plan is one future: --as-planned has no --sampling."),
      ("--threads -1", "--threads needs a number from 1 to 1024, not -1."),
    ])
  func numbers(option: String, told: String) throws {
    let ending = try CommandRunner().shell("learncast run scenarios/calm.yaml " + option)
    #expect(ending.status == 64 && ending.output == "")
    #expect(ending.errors.split(separator: "\n").first?.hasSuffix(told) == true, "\(ending.errors)")
  }

  @Test("65: a scenario has a fault; all faults of all files are told, and nothing is written")
  func faultyScenario() throws {
    let runner = try CommandRunner()
    try runner.write("scenario: One\nstart: 2027-01-04\nfundin: {annual: $1M}\n", to: "one.yaml")
    let ending = try runner.run("run", "scenarios/calm.yaml", "one.yaml", "--replications", "2")
    #expect(ending.status == 65)
    #expect(ending.output == "")
    #expect(ending.errors.contains("one.yaml:3:1:"))
    #expect(ending.errors.split(separator: "\n").count > 1)
    #expect(runner.files(in: "outputs") == [])
  }

  @Test("65: --set has a fault")
  func faultyOverride() throws {
    let ending = try CommandRunner().run("run", "scenarios/calm.yaml", "--set", "funding.licences=many")
    #expect(ending.status == 65 && ending.errors.hasPrefix("--set:"))
    #expect(try CommandRunner().run("run", "scenarios/calm.yaml", "--set", "funding").status == 65)
  }

  @Test("66: a file is not there", arguments: ["run", "validate", "assumptions"])
  func fileNotFound(command: String) throws {
    let ending = try CommandRunner().run(command, "scenarios/clam.yaml")
    #expect(ending.status == 66)
    #expect((ending.output + ending.errors).contains("clam.yaml"))
  }

  @Test("73: the folder holds something else than a run, or is a file; --force replaces a folder")
  func cannotWrite() throws {
    let runner = try CommandRunner()
    try runner.write("mine", to: "out/notes.txt")
    let refused = try runner.run("run", "scenarios/calm.yaml", "--replications", "2", "--out", "out")
    #expect(refused.status == 73 && refused.output == "" && runner.files(in: "out") == ["notes.txt"])
    #expect(try runner.run("run", "scenarios/calm.yaml", "--replications", "2", "--out", "out/notes.txt").status == 73)
    let forced = try runner.run("run", "scenarios/calm.yaml", "--replications", "2", "--out", "out", "--force")
    #expect(forced.status == 0 && runner.files(in: "out").contains("summary.csv"))
    #expect(try runner.run("run", "scenarios/calm.yaml", "--replications", "3", "--out", "out").status == 0)
  }

  @Test("74: the results cannot be printed")
  func inputOutput() throws {
    let ending = try CommandRunner().shell("learncast run scenarios/calm.yaml --replications 2 > /dev/full")
    #expect(ending.status == 74)
    #expect(ending.errors.contains("No space left on device"))
  }

  @Test("74: a workbook finds no room; it is told in one sentence, and nothing is left")
  func workbookOnFullDisk() throws {
    let runner = try CommandRunner()
    try #require(
      try runner.run("run", "scenarios/calm.yaml", "--replications", "2", "--quiet", "--out", "out").status == 0)
    // Files of at most 1 kB.
    let ending = try runner.shell("ulimit -f 1; learncast report out --xlsx book.xlsx")
    #expect(ending.status == 74)
    #expect(ending.errors.hasPrefix("learncast: writing 'book.xlsx' failed: "), "\(ending.errors)")
    #expect(ending.errors.split(separator: "\n").count == 1)
    #expect(runner.files(in: ".").filter { $0.contains("book.xlsx") } == [])
  }

  @Test("0: a pipe that nobody reads any more ends it quietly")
  func closedPipe() throws {
    let ending = try CommandRunner().shell(
      "learncast run scenarios/calm.yaml --replications 2 --format csv --quiet | true; echo ${PIPESTATUS[0]}")
    #expect(ending.output == "0\n" && ending.errors == "")
  }

  @Test("1: with --require, a promise is kept with less than that chance; the files are there all the same")
  func promiseNotKept() throws {
    let runner = try CommandRunner()
    let arguments = "learncast run scenarios/calm.yaml --replications 5 --quiet --set 'outcomes.balance=at least $50k'"
    let broken = try runner.shell(arguments + " --require 80%")
    #expect(broken.status == 1)
    #expect(
      broken.errors
        == "learncast: Calm: 'balance: at least $50k' is kept in 0 % of futures, less than the 80 % required.\n")
    #expect(runner.files(in: "outputs/calm").contains("summary.csv"))
    #expect(try runner.shell(arguments).status == 0)
    #expect(try runner.shell("learncast run scenarios/calm.yaml --replications 5 --quiet --require 0.8").status == 0)
  }

  @Test(
    "130: Ctrl-C, termination and a closed terminal stop it within a second or so; it says how many futures were finished, and writes nothing",
    arguments: signals)
  func interrupted(by signal: Int32) throws {
    let runner = try CommandRunner()
    let process = try runner.start("run", "scenarios/calm.yaml", "--replications", "200000", "--threads", "2")
    let pid = process.processIdentifier
    var attempts = 0
    while !catches(signal, pid) && attempts < 600 {
      usleep(50_000)
      attempts += 1
    }
    usleep(200_000)
    let began = ContinuousClock.now
    kill(pid, signal)
    while process.isRunning && ContinuousClock.now - began < .seconds(20) { usleep(5_000) }
    if process.isRunning { kill(pid, SIGKILL) }
    let ending = try runner.finished(process)
    #expect(ContinuousClock.now - began < .seconds(2))
    #expect(ending.status == 130 && process.terminationReason == .exit)
    let sentence = try Regex("^learncast: stopped after [0-9]+ finished futures?; nothing was written.\n$")
    #expect(ending.errors.contains(sentence) && ending.output == "")
    #expect(runner.files(in: "outputs") == [])
  }

  @Test("a command that was started to outlive its terminal does")
  func nohup() throws {
    let ending = try CommandRunner().shell(
      """
      trap '' HUP
      '\(CommandRunner.program)' run scenarios/calm.yaml --replications 50000 --threads 1 --quiet --out out & pid=$!
      sleep 0.3; kill -HUP $pid; wait $pid; echo $?
      """)
    #expect(ending.output == "0\n" && ending.errors == "", "\(ending.output) \(ending.errors)")
  }

  /// Whoever started the tests may have told them to outlive the terminal; that is inherited.
  private static var signals: [Int32] { [SIGINT, SIGTERM] + (has(SIGHUP, in: "SigIgn", of: "self") ? [] : [SIGHUP]) }

  /// Whether the process has a handler for the signal.
  private func catches(_ signal: Int32, _ pid: Int32) -> Bool { Self.has(signal, in: "SigCgt", of: "\(pid)") }

  /// Whether the signal's bit is in one of the masks that the system tells of a process.
  private static func has(_ signal: Int32, in mask: String, of process: String) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(mask + ":") } ?? ""
    let bits = line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return bits & 1 << UInt64(signal - 1) != 0
  }
}
