import Foundation
import Testing

@Suite("Reports in a browser")
struct BrowserTests {
  @Test(
    "baseline, calm, a comparison of three, 60 programs of 200-character titles in yen, and no program: no error, no request, charts have marks, numbers are those of the files, wide and narrow, light and dark",
    .enabled(if: ReportCommandTests.areChartsThere))
  func pages() throws {
    let runner = try CommandRunner()
    let script = CommandRunner.repository + "/Tests/PagesTests/Browser/check_pages.py"
    let pictures = ProcessInfo.processInfo.environment["LEARNCAST_PICTURES"] ?? ""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", script, CommandRunner.program, runner.folder + "/pages"] + (pictures.isEmpty ? [] : [pictures])
    process.environment = ProcessInfo.processInfo.environment.merging(["LEARNCAST_CHARTS": ReportCommandTests.charts]) {
      $1
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 77 {
      print("THE PAGES WERE NOT LOOKED AT: \(text)")
      return
    }
    let status = process.terminationStatus
    #expect(status == 0, "\(text.prefix(2000))")
  }
}
