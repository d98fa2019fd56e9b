import Forecasting
import Foundation
import LearningModel
import Reports
import Support
import Testing

@Suite("The folder of a run")
struct RunFolderTests {
  @Test("holds every file of Documentation/Outputs.md and nothing else")
  func files() throws {
    let run = try RunOfATest(.hundredAWeek, samples: true)
    #expect(
      run.folder.contents() == [
        "out/", "out/assumptions.csv", "out/disruptions.csv", "out/programs.csv", "out/projection.csv",
        "out/run.json", "out/samples.csv", "out/summary.csv",
      ])
  }

  @Test("has the same bytes for the same run, whatever the number of threads", arguments: [1, 2, 7])
  func sameBytes(threads: Int) throws {
    let one = try RunOfATest(.smallAcademy(weeks: 12), replications: 300, threads: 1, samples: true)
    let other = try RunOfATest(.smallAcademy(weeks: 12), replications: 300, threads: threads, samples: true)
    for name in one.folder.contents() where !name.hasSuffix("/") {
      #expect(one.folder.text(name) == other.folder.text(name), "\(name)")
    }
  }

  @Test("describes the run: version, seed, replications, sampling, the scenario's text, and each file's digest")
  func manifest() throws {
    let run = try RunOfATest(.hundredAWeek, replications: 40)
    let text = try #require(run.folder.text("out/run.json"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(manifest.keys) == [
        "program", "version", "format", "seed", "replications", "sampling", "as_planned", "by", "files", "scenario",
      ])
    #expect(manifest["program"] as? String == "learncast" && manifest["sampling"] as? String == "random")
    #expect(manifest["replications"] as? Int == 40 && manifest["seed"] as? String == "1")
    #expect((manifest["scenario"] as? [String: String])?["text"] == "scenario: a test\n")
    let digests = try #require(manifest["files"] as? [String: String])
    #expect(
      Set(digests.keys).union(["run.json"])
        == Set(run.folder.contents().map { $0.replacing("out/", with: "") }.filter { !$0.isEmpty }))
    for (name, digest) in digests {
      #expect(SHA256.hexadecimal(of: Array(try #require(run.folder.text("out/" + name)).utf8)) == digest)
    }
  }

  @Test("does not appear if the forecast was cancelled before it was whole")
  func cancelled() throws {
    let run = try RunOfATest(.hundredAWeek)
    let control = ForecastControl()
    control.cancel()
    let appeared = try run.results.write(
      to: RunDestination(path: run.folder.path("other")), ScenarioStatement(assumptionsCSV: [], resolvedText: ""),
      control: control)
    #expect(!appeared)
    #expect(!run.folder.contents().contains { $0.hasPrefix("other") || $0.hasPrefix(".learncast") })
  }
}
