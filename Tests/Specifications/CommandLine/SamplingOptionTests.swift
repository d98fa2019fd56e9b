import Foundation
import Support
import Testing

@Suite("learncast --sampling") struct SamplingOptionTests {
  private func run(
    _ runner: CommandRunner, _ sampling: String, _ replications: String, to out: String, threads: String = "2"
  ) throws -> CommandRunner.Ending {
    try runner.run(
      "run", "scenarios/one-program.yaml", "--sampling", sampling, "--replications", replications, "--out", out,
      "--threads", threads, "--samples")
  }

  @Test("the same bytes, whatever the number of threads; run.json names the design", arguments: ["latin", "sobol"])
  func sameBytes(sampling: String) throws {
    let runner = try CommandRunner()
    for (out, threads) in [("one", "1"), ("two", "2"), ("seven", "7")] {
      #expect(try run(runner, sampling, "768", to: out, threads: threads).status == 0)
    }
    for name in runner.files(in: "one") {
      #expect(runner.read("one/" + name) == runner.read("two/" + name), "\(name)")
      #expect(runner.read("one/" + name) == runner.read("seven/" + name), "\(name)")
    }
    #expect(runner.read("one/run.json")?.contains("\"sampling\": \"\(sampling)\"") == true)
  }

  @Test("whole batches of 256 are played, at least two, and the run says so where that is more than was asked for")
  func wholeBatches() throws {
    let runner = try CommandRunner()
    let ending = try run(runner, "latin", "600", to: "few")
    #expect(ending.status == 0 && ending.output.contains("\n768 futures, "))
    #expect(
      ending.errors.hasSuffix(
        "learncast: --sampling latin plays whole batches of 256 futures, at least two: 768 instead of 600.\n"
          + "Written: few\n"))
    #expect(runner.read("few/run.json")?.contains("\"replications\": 768") == true)
    #expect(try run(runner, "sobol", "1", to: "one").output.contains("\n512 futures, "))
    let whole = try run(runner, "latin", "512", to: "whole")
    #expect(!whole.errors.contains("whole batches"))
  }

  @Test("each design gives its own futures, but the same luck: what no assumption touches is the same")
  func designsDiffer() throws {
    let runner = try CommandRunner()
    for design in ["random", "latin", "sobol"] { _ = try run(runner, design, "512", to: design) }
    let samples = ["random", "latin", "sobol"].map { runner.read($0 + "/samples.csv") }
    #expect(samples[0] != samples[1] && samples[1] != samples[2] && samples[0] != samples[2])
  }

  @Test("compare gives all scenarios the same assumptions", arguments: ["latin", "sobol"])
  func comparison(sampling: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "compare", "scenarios/one-program.yaml", "--what-if", "Same: funding.annual=$360k", "--sampling", sampling,
      "--replications", "512")
    #expect(ending.status == 0, "\(ending.errors)")
    let table = try #require(runner.read("outputs/comparison/comparison.csv").flatMap(CSVText.init))
    let differences = table.rows.compactMap { $0["difference_mean"] }.filter { !$0.isEmpty }
    #expect(!differences.isEmpty && differences.allSatisfy { $0 == "0" })
  }

  @Test("another word is refused with the allowed ones; status 64")
  func unknownDesign() throws {
    let ending = try run(CommandRunner(), "halton", "512", to: "none")
    #expect(ending.status == 64 && ending.output == "")
    #expect(ending.errors.contains("'halton'") && ending.errors.contains("latin"))
  }
}
