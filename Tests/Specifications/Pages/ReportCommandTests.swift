import Foundation
import Testing

@Suite("learncast report")
struct ReportCommandTests {
  /// Where Scripts/fetch-charts puts the libraries; `make test` runs it.
  static let charts =
    ProcessInfo.processInfo.environment["LEARNCAST_CHARTS"]
    ?? (ProcessInfo.processInfo.environment["XDG_DATA_HOME"]
      ?? (ProcessInfo.processInfo.environment["HOME"] ?? "") + "/.local/share") + "/learncast/charts"
  static let areChartsThere = FileManager.default.fileExists(atPath: charts + "/vega-6.1.2.js")

  private func runner() throws -> CommandRunner {
    let runner = try CommandRunner()
    let ending = try runner.run("run", "scenarios/calm.yaml", "--replications", "200", "--quiet")
    try #require(ending.status == 0)
    return runner
  }

  private func report(_ runner: CommandRunner, _ arguments: String) throws -> CommandRunner.Ending {
    try runner.shell("LEARNCAST_CHARTS='\(Self.charts)' learncast report \(arguments)")
  }

  @Test("66: no folder, or no libraries for the charts; the message says what to do")
  func missing() throws {
    let runner = try runner()
    let noFolder = try report(runner, "nowhere")
    if Self.areChartsThere { #expect(noFolder.status == 66 && noFolder.errors.contains("no folder 'nowhere'")) }
    let noCharts = try runner.run("report", "outputs/calm", environment: ["LEARNCAST_CHARTS": runner.folder])
    #expect(noCharts.status == 66 && noCharts.errors.contains("Scripts/fetch-charts"))
    #expect(runner.files(in: "outputs/calm").contains("report.html") == false)
  }

  @Test("65: a folder that no run of ours wrote", .enabled(if: areChartsThere))
  func foreign() throws {
    let runner = try runner()
    try runner.write("{}", to: "other/run.json")
    let ending = try report(runner, "other")
    #expect(ending.status == 65 && ending.errors.contains("no results folder"))
  }

  @Test("the same folder gives the same page, beside the results or where --out says", .enabled(if: areChartsThere))
  func page() throws {
    let runner = try runner()
    let ending = try report(runner, "outputs/calm --out page.html")
    #expect(ending.status == 0 && ending.output == "" && ending.errors.contains("Written: page.html"))
    #expect(try report(runner, "outputs/calm").status == 0)
    let first = try #require(runner.read("page.html"))
    let second = runner.read("outputs/calm/report.html")
    #expect(first == second)
    // Calm's spend is worked out in its file: $82,000 in every future.
    #expect(first.contains("data-metric=\"spend\" data-v=\"82000\">$82k<"))
    #expect(first.contains("All 200 futures keep both promises"))
    #expect(!first.contains("100\u{A0}% of futures"))
    // A later run may replace the folder with the page in it.
    #expect(try runner.run("run", "scenarios/calm.yaml", "--replications", "10", "--quiet").status == 0)
  }

  @Test("a file that was changed by hand is told on the screen and on the page", .enabled(if: areChartsThere))
  func changed() throws {
    let runner = try runner()
    let summary = try #require(runner.read("outputs/calm/summary.csv"))
    try runner.write(summary.replacing("82000", with: "12000"), to: "outputs/calm/summary.csv")
    let ending = try report(runner, "outputs/calm --out -")
    #expect(ending.status == 0 && ending.errors.contains("summary.csv' was changed after the run"))
    #expect(ending.output.contains("Not as learncast wrote it:</b> calm/summary.csv was changed"))
  }
}
