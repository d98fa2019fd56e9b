import Foundation
import Pages
import Reports
import Support
import Testing
import Workbooks

@Suite("A workbook, read back with openpyxl", .enabled(if: WorkbookReader.isThere))
struct ResultsWorkbookTests {
  /// Two programs, one of which has a title that a spreadsheet would execute, and one promise.
  private static let files = [
    "summary.csv":
      "scenario,metric,subject,unit,n,mean,mcse,p10,p50,p90,promise,chance,chance_low,chance_high\n"
      + "One,spend,,USD,10,1200,1,1000.5,1200,1400,at most $1.3k,0.8,0.5,0.9\n"
      + "One,on_time_share,,share,10,0.5,0,0.4,0.5,0.6,,,,\nOne,promises,,share,10,,,,,,all,0.8,0.5,0.9\n",
    "projection.csv":
      "scenario,period,starts,ends,metric,subject,unit,mean,mcse,p10,p50,p90\n"
      + "One,2027-Q1,2027-01-04,2027-04-04,spend,,USD,600,1,500,600,700\n"
      + "One,2027-Q2,2027-04-05,2027-07-04,spend,,USD,610,1,510,610,710\n"
      + "One,2027-Q1,2027-01-04,2027-04-04,released,,USD,1300,0,1300,1300,1300\n"
      + "One,2027-Q2,2027-04-05,2027-07-04,released,,USD,0,0,0,0,0\n"
      + "One,2027-Q1,2027-01-04,2027-04-04,adopters,,people,6,1,5,6,7\n"
      + "One,2027-Q2,2027-04-05,2027-07-04,adopters,,people,8,1,7,8,9\n",
    "programs.csv":
      "scenario,program,title,needed_by,launch_p10,launch_p50,launch_p90,chance_on_time,cost_mean\n"
      + "One,first,'=HYPERLINK(1),2027-05-28,2027-03-15,2027-04-12,2027-06-21,0.8405,166108.25\n"
      + "One,second,12,,2027-03-22,2027-04-19,2027-05-03,,10\n",
  ]

  private func book() throws -> WorkbookReader {
    let folder = try ScratchFolder()
    let digests = Self.files.mapValues { SHA256.hexadecimal(of: Array($0.utf8)) }
    let manifest: [String: Any] = [
      "program": "learncast", "version": "0", "format": 1, "seed": "1", "replications": 10,
      "files": digests,
    ]
    for (name, text) in Self.files { try folder.write(text, to: "run/" + name) }
    let json = try JSONSerialization.data(withJSONObject: manifest)
    try folder.write(String(decoding: json, as: UTF8.self), to: "run/run.json")
    try ResultsWorkbook(ResultsFolder(folder.path("run"))).write(to: folder.path("book.xlsx"))
    return try WorkbookReader(folder.path("book.xlsx"))
  }

  @Test(
    "has a sheet for each CSV file behind the overview and the charts, with frozen header and filter"
  )
  func sheets() throws {
    let book = try book()
    #expect(Set(book.sheets.keys) == ["Overview", "Charts", "summary", "projection", "programs"])
    #expect(book.sheets["programs"]?.frozen == "A2" && book.sheets["programs"]?.filter == "A1:I3")
    // Spend, adopters, launches.
    #expect(book.sheets["Charts"]?.charts == 3)
    #expect(book.names.contains("spend_median") && book.names.contains("programs_table"))
    #expect(book.names.contains("chance_of_all_promises"))
  }

  @Test(
    "numbers are numbers, dates dates, shares percent; titles are text whatever they begin with")
  func types() throws {
    let rows = try #require(try book().sheets["programs"]?.rows)
    let first = rows[1]
    #expect(first[2].text == "=HYPERLINK(1)" && first[2].type == "s")
    #expect(first[3].date == "2027-05-28" && first[3].format == "yyyy-mm-dd")
    #expect(first[7].number == 0.8405 && first[7].format == "0.0%")
    #expect(first[8].number == 166_108.25 && first[8].format == "#,##0")
    // A title that looks like a number stays what its author wrote; what is absent is empty.
    #expect(rows[2][2].text == "12" && rows[2][2].type == "s")
    #expect(rows[2][3].text == nil && rows[2][3].number == nil && rows[2][3].date == nil)
  }

  @Test("money that is released for several periods is shown in all of them, by their days")
  func released() throws {
    // Two periods of 91 days, all of it released in the first.
    let rows = try #require(try book().sheets["Charts"]?.rows)
    #expect(rows[0][4].text == "Mean released" && rows[1][4].number == 650 && rows[2][4].number == 650)
  }

  @Test("no cell of any sheet is a formula")
  func formulas() throws {
    for (name, sheet) in try book().sheets {
      #expect(sheet.rows.joined().allSatisfy { $0.type != "f" }, "\(name)")
    }
  }
}

/// A workbook as openpyxl reads it.
struct WorkbookReader: Decodable {
  struct Sheet: Decodable {
    var frozen: String?
    var filter: String?
    var charts: Int
    var rows: [[Cell]]
  }

  struct Cell: Decodable {
    var text: String?
    var number: Double?
    var date: String?
    var type: String?
    var format: String?

    private enum CodingKeys: String, CodingKey { case value, type, format, date }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      text = try? container.decode(String.self, forKey: .value)
      number = try? container.decode(Double.self, forKey: .value)
      date = try container.decodeIfPresent(String.self, forKey: .date)
      type = try container.decodeIfPresent(String.self, forKey: .type)
      format = try container.decodeIfPresent(String.self, forKey: .format)
    }
  }

  var names: [String]
  var sheets: [String: Sheet]

  init(_ path: String) throws {
    self = try JSONDecoder().decode(WorkbookReader.self, from: try Self.output([path]).data)
  }

  /// Whether python3 and openpyxl are installed (`make install-for-tests`); where they are not, these tests are skipped.
  static let isThere = (try? output(["/dev/null"]).status) != 77

  private static func output(_ arguments: [String]) throws -> (status: Int32, data: Data) {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "read_workbook.py"
    ).path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
