import Foundation
import Testing

/// The committed example is what this version writes; `make example` writes it anew.
@Suite("outputs/example")
struct ExampleTests {
  private static let example = CommandRunner.repository + "/outputs/example"

  @Test("the same command gives the same bytes, file by file")
  func results() throws {
    let runner = try CommandRunner()
    let ending = try runner.run(
      "run", "scenarios/baseline.yaml", "--replications", "2000", "--by", "quarter", "--out", "example", "--quiet")
    #expect(ending.status == 0)
    let written = runner.files(in: "example")
    let committed = try FileManager.default.contentsOfDirectory(atPath: Self.example).sorted()
    #expect(written.contains("run.json") && committed == (written + ["report.html"]).sorted())
    for name in written {
      let new = FileManager.default.contents(atPath: runner.folder + "/example/" + name)
      let old = FileManager.default.contents(atPath: Self.example + "/" + name)
      let isSame = new == old
      #expect(isSame, "\(name) differs; if it is meant to, `make example` writes it anew")
    }
  }

  @Test("so does its page", .enabled(if: ReportCommandTests.areChartsThere))
  func page() throws {
    let runner = try CommandRunner()
    let ending = try runner.shell(
      "LEARNCAST_CHARTS='\(ReportCommandTests.charts)' learncast report '\(Self.example)' --out page.html")
    #expect(ending.status == 0)
    let new = FileManager.default.contents(atPath: runner.folder + "/page.html")
    let old = FileManager.default.contents(atPath: Self.example + "/report.html")
    let isSame = new != nil && new == old
    #expect(isSame, "report.html differs; if it is meant to, `make example` writes it anew")
  }
}
