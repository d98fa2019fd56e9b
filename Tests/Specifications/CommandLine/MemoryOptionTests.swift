import Foundation
import Testing

@Suite("--memory")
struct MemoryOptionTests {
  @Test("a size without unit, or none at all, is refused with what may be written", arguments: ["512", "much", "0MB"])
  func usage(size: String) throws {
    let ending = try CommandRunner().run("run", "scenarios/calm.yaml", "--memory", size)
    #expect(ending.status == 64)
    #expect(ending.errors.contains("needs a size from 1MB to 1000TB, such as 512MB or 1GiB."), "\(ending.errors)")
  }

  /// 4,000 futures of the baseline leave 40 kB each: 160 MB of samples.
  @Test("samples beyond the budget take no memory: the peak is far below their size, and below that without a budget")
  func flatMemory() throws {
    let runner = try CommandRunner()
    let options = "run scenarios/baseline.yaml --replications 4000 --samples --quiet --threads 2"
    let held = try peak(of: options + " --memory 1GB --out held", runner)
    let spilled = try peak(of: options + " --memory 10MB --out spilled", runner)
    #expect(held > 160_000_000)
    #expect(spilled < 110_000_000, "\(spilled) bytes")
    for name in runner.files(in: "held") {
      let isSame = runner.bytes("held/" + name) == runner.bytes("spilled/" + name)
      #expect(isSame, "\(name)")
    }
    #expect(runner.files(in: ".") == runner.files(in: ".").filter { !$0.contains("samples") })
  }

  @Test("a disk that is too small for the samples is an error of input and output, and nothing is left behind")
  func fullDisk() throws {
    let runner = try CommandRunner()
    // Files of at most 1 MB: the 40 MB of samples of 1,000 futures find no room.
    let ending = try runner.shell(
      """
      mkdir room; export TMPDIR=$PWD/room; ulimit -f 1000
      learncast run scenarios/baseline.yaml --replications 1000 --memory 1MB --out out
      """)
    #expect(ending.status == 74)
    #expect(ending.errors.hasPrefix("learncast: there is no room for "))
    #expect(ending.errors.contains(" MiB of samples in '\(runner.folder)/room': "))
    #expect(ending.errors.contains("File too large") && ending.errors.hasSuffix("Nothing was written.\n"))
    #expect(runner.files(in: "room") == [] && runner.files(in: "out") == [])
  }

  @Test(
    "a folder for temporary files that is none is told by its name, and no remedy for a small disk",
    arguments: [
      ("TMPDIR=none/x", "none/x", "No such file or directory"), ("TMPDIR=file", "file", "Not a directory"),
      ("TMPDIR=/proc", "/proc", "No such file or directory"),
    ])
  func noTemporaryFolder(setting: String, folder: String, reason: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.shell(
      ": >file; \(setting) '\(CommandRunner.program)' run scenarios/baseline.yaml --replications 1000 --memory 1MB --out out"
    )
    #expect(ending.status == 74)
    #expect(
      ending.errors
        == "learncast: cannot make a temporary file in '\(folder)' (TMPDIR): \(reason). "
        + "Set TMPDIR to a folder that may be written. Nothing was written.\n")
    #expect(runner.files(in: "out") == [])
  }

  @Test("where there is no memory for the samples, less of it is the remedy")
  func noMemory() throws {
    let runner = try CommandRunner()
    // 4 GB of samples, in a process that may have two.
    let ending = try runner.shell(
      "ulimit -v 2000000; learncast run scenarios/baseline.yaml --replications 100000 --memory 100GB --out out")
    #expect(ending.status == 74)
    #expect(ending.errors.hasPrefix("learncast: there is no memory for "))
    #expect(
      ending.errors.hasSuffix(
        " MiB of samples: Cannot allocate memory. Allow less of it with --memory. Nothing was written.\n"))
  }

  @Test("so is a disk on which the results themselves find no room")
  func fullDiskForResults() throws {
    let runner = try CommandRunner()
    let ending = try runner.shell(
      "ulimit -f 100; learncast run scenarios/baseline.yaml --replications 20 --out out --quiet")
    #expect(ending.status == 74)
    #expect(ending.errors.contains("projection.csv' failed: File too large. Nothing was left half written."))
    #expect(runner.files(in: ".").filter { $0.hasPrefix("out") || $0.hasPrefix(".learncast") } == [])
  }

  /// Peak of resident memory in bytes, as the system last told it before the command ended.
  private func peak(of options: String, _ runner: CommandRunner) throws -> Int {
    let process = try runner.start(options.split(separator: " ").map(String.init))
    var peak = 0
    while process.isRunning {
      let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      peak = max(peak, line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0)
      Thread.sleep(forTimeInterval: 0.002)
    }
    let ending = try runner.finished(process)
    try #require(ending.status == 0, "\(ending.errors)")
    return peak * 1024
  }
}
