import Foundation
import Testing

/// However a run is divided, and whatever of a machine it uses, its files are the same to the byte (issue 6).
@Suite("The same bytes, however a run is played")
struct SameBytesTests {
  private static let scenario = "scenarios/one-program.yaml"
  /// Two whole blocks of 256 and a part of a third.
  private static let replications = "600"

  private func run(_ runner: CommandRunner, out: String, _ options: String...) throws -> CommandRunner.Ending {
    let line = ["learncast run", Self.scenario, "--samples --replications", Self.replications, "--out", out] + options
    let ending = try runner.shell(line.joined(separator: " "))
    #expect(ending.status == 0, "\(ending.errors)")
    return ending
  }

  private func expectSame(_ one: String, _ other: String, _ runner: CommandRunner) {
    #expect(runner.files(in: one) == runner.files(in: other))
    #expect(runner.files(in: one).count == 7)
    for name in runner.files(in: one) {
      let isSame = runner.bytes(one + "/" + name) == runner.bytes(other + "/" + name)
      #expect(isSame, "\(name) of \(other)")
    }
  }

  @Test("with 1, 2 and 7 threads, with all samples in memory and with none")
  func threadsAndMemory() throws {
    let runner = try CommandRunner()
    let first = try run(runner, out: "first", "--threads 1")
    for (number, options) in ["--threads 2", "--threads 7", "--threads 7 --memory 1MB"].enumerated() {
      let other = try run(runner, out: "other\(number)", options)
      expectSame("first", "other\(number)", runner)
      #expect(first.output == other.output, "\(options)")
    }
  }

  @Test(
    "from shards that were played in any order and merged in any other, with all samples in memory and with none",
    arguments: [([1], 1), ([2, 1], 2), ([3, 1, 2], 3), ([2, 3, 1], 3)])
  func shards(order: [Int], count: Int) throws {
    let runner = try CommandRunner()
    let whole = try run(runner, out: "whole")
    for number in order {
      let options = "--shard \(number)/\(count) --threads \(number) --memory \(number)MB"
      let ending = try runner.shell(
        "learncast run \(Self.scenario) --replications \(Self.replications) \(options) --out part\(number)")
      #expect(ending.status == 0 && ending.output == "", "\(ending.errors)")
      #expect(ending.errors.hasSuffix("Written: part\(number), shard \(number)/\(count) for 'learncast merge'\n"))
    }
    let folders = order.reversed().map { "part\($0)" }.joined(separator: " ")
    for memory in ["1MB", "1GB"] {
      let merged = try runner.shell("learncast merge \(folders) --samples --memory \(memory) --force --out merged")
      #expect(merged.status == 0 && merged.errors == "Written: merged\n", "\(merged.errors)")
      #expect(merged.output == whole.output)
      expectSame("whole", "merged", runner)
    }
  }

  @Test("from shards of every shipped scenario, those that extend others and those that read data among them")
  func everyScenario() throws {
    let runner = try CommandRunner()
    for name in runner.files(in: "scenarios") where name.hasSuffix(".yaml") {
      let options = "scenarios/\(name) --replications 300 --seed 18446744073709551615 --by quarter"
      let ending = try runner.shell(
        """
        for shard in 1 2; do learncast run \(options) --shard $shard/2 --out part$shard --quiet || exit; done
        learncast run \(options) --quiet --out whole --format json > whole.json &&
          learncast merge part2 part1 --quiet --out merged --format json > merged.json &&
          diff -r whole merged && cmp whole.json merged.json
        """)
      #expect(ending.status == 0 && ending.output == "", "\(name): \(ending.output)\(ending.errors)")
    }
  }

  @Test("with processors that have no fused multiplication, as the C library is told to believe")
  func withoutFusedMultiplication() throws {
    let runner = try CommandRunner()
    _ = try run(runner, out: "fused")
    let tunables = "GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2,-AVX512F"
    let ending = try runner.shell(
      "export \(tunables); learncast run \(Self.scenario) --samples --replications \(Self.replications) --out plain")
    #expect(ending.status == 0, "\(ending.errors)")
    expectSame("fused", "plain", runner)
  }

  @Test("from the debug and the release build", .enabled(if: CommandRunner.debugProgram != nil, "make test builds it"))
  func debugBuild() throws {
    let runner = try CommandRunner()
    _ = try run(runner, out: "release")
    let debug = try #require(CommandRunner.debugProgram)
    let ending = try runner.shell(
      "'\(debug)' run \(Self.scenario) --samples --replications \(Self.replications) --out debug")
    #expect(ending.status == 0, "\(ending.errors)")
    expectSame("release", "debug", runner)
  }
}
