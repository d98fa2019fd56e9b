import Support
import Testing

/// `learncast story`, run as a planner runs it.
@Suite("learncast story") struct StoryCommandTests {
  @Test("tells the typical future: how it ended beside the median of all, then month by month")
  func typical() throws {
    let runner = try CommandRunner()
    let ending = try runner.run("story", "scenarios/one-program.yaml", "--replications", "60")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains(" of 60, seed 1: the typical one, from which all others are"))
    #expect(ending.output.contains("\nHow it ended "))
    #expect(ending.output.contains("\nJanuary 2027\n   4  "))
    #expect(!ending.output.contains("\u{1B}"))
  }

  @Test("contradicts no row of samples.csv", arguments: ["p90:spend", "p10:benefit", "p100:strikes", "typical"])
  func agreesWithSamples(choice: String) throws {
    let runner = try CommandRunner()
    let run = try runner.run(
      "run", "scenarios/baseline.yaml", "--replications", "80", "--samples", "--out", "out", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    let samples = try #require(CSVText(runner.read("out/samples.csv") ?? ""))
    let ending = try runner.run(
      "story", "scenarios/baseline.yaml", "--replications", "80", "--at", choice, "--format", "csv")
    #expect(ending.status == 0, "\(ending.errors)")
    let events = try #require(CSVText(ending.output))
    let number = try #require(events.rows.first?["replication"])
    let row = try #require(samples.row(["replication": number]))
    func count(_ kind: String, _ subject: String, in column: String = "subject") -> Int {
      events.rows.count { $0["kind"] == kind && $0[column] == subject }
    }
    func reported(_ column: String) -> Int? { row[column].flatMap { Double($0) }.map { Int($0) } }
    for column in samples.columns {
      let parts = column.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let counted: Int? =
        switch parts[0] {
        case "departures": count("left", parts[1])
        case "joined": count("joined", parts[1])
        case "strikes": count("struck", parts[1])
        case "incidents": count("incident", parts[1])
        case "prevented": count("incident", parts[1] + " prevented")
        case "launched" where row[column] != "": count("launched", parts[1], in: "program")
        case "cancelled" where row[column] != "": count("cancelled", parts[1], in: "program")
        default: nil
        }
      if let counted { #expect(counted == reported(column), "\(choice): \(column)") }
    }
    for event in events.rows where event["kind"] == "launched" {
      guard let program = event["program"], let launch = row["launch_week.\(program)"] else { continue }
      #expect(event["week"] == launch, "\(choice): \(program)")
    }
  }

  @Test("a future, a metric or a program that is not there: status 64, the nearest name, nothing told")
  func faults() throws {
    let runner = try CommandRunner()
    for (arguments, sentence) in [
      (["--at", "p90:spnd"], "There is no outcome 'spnd'. Did you mean 'spend'?"),
      (["--at", "p120:spend"], "'120' is no percentile: it goes from 0 to 100"),
      (["--replication", "9"], "there is no future 9 of 8"),
      (["--program", "nothing-like-it"], "no program 'nothing-like-it'."),
      (["--program", "urgent-request"], "'urgent-request' is no program of the file: it comes in unplanned"),
      (["--replication", "1", "--at", "typical"], "give one"),
    ] {
      let ending = try runner.run(["story", "scenarios/one-program.yaml", "--replications", "8"] + arguments)
      #expect(ending.status == 64 && ending.output.isEmpty, "\(arguments)")
      #expect(ending.errors.contains(sentence), "\(ending.errors)")
    }
  }
}
