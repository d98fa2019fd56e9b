import ArgumentParser
import Foundation
import Pages
import Reports
import Workbooks

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "One self-contained HTML page from what runs wrote.",
    discussion: """
      Example: learncast report outputs/baseline
      Example: learncast report outputs/baseline --xlsx baseline.xlsx

      Reads results folders only, whichever command wrote them. The page opens offline and sends nothing anywhere. \
      The libraries that draw its charts are brought once by Scripts/fetch-charts, to ~/.local/share/learncast/charts or to \
      the folder that LEARNCAST_CHARTS names; without them the command ends with status 66.
      """)

  @Argument(
    help: ArgumentHelp(
      "Results folders; the first forecast is the one that the page is about.", valueName: "DIR"))
  var folders: [String]

  @Option(
    help: ArgumentHelp(
      "The page (default: report.html in the first folder); - is standard output.",
      valueName: "FILE"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "A workbook of the first folder instead of the page, or with --out beside it.",
      valueName: "FILE"))
  var xlsx: String?

  @Flag(help: "Say nothing but faults.")
  var quiet = false

  func run() throws {
    do {
      if let xlsx {
        try writeWorkbook(to: xlsx)
        if out == nil { return }
      }
      let libraries = try ChartLibraries(
        lookingIn: ChartLibraries.places(ProcessInfo.processInfo.environment))
      let read = try folders.map { path throws(ReportFault) in try ResultsFolder(path) }
      for folder in read { for warning in folder.warnings { Terminal.tell("warning: " + warning) } }
      let page = ReportPage(read, libraries).html
      if out == "-" { return try Terminal.write(page) }
      let path = out ?? folders[0] + "/report.html"
      try writeFile(page, to: path)
      if !quiet { Terminal.tell("Written: \(harmless(path))") }
    } catch let fault as ReportFault {
      Terminal.tell("learncast: " + fault.message)
      throw fault.isAboutAMissingFile ? ExitStatus.fileNotFound : ExitStatus.faultyScenario
    } catch let fault as OutputFault {
      Terminal.tell("learncast: " + fault.message)
      throw fault.status
    }
  }

  private func writeWorkbook(to path: String) throws {
    let folder = try ResultsFolder(folders[0])
    for warning in folder.warnings { Terminal.tell("warning: " + warning) }
    try Terminal.hushingLibraries { try ResultsWorkbook(folder).write(to: path) }
    if !quiet { Terminal.tell("Written: \(harmless(path))") }
  }
}
