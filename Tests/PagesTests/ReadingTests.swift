import Foundation
import Pages
import Reports
import Support
import Testing

@Suite("Pages: results folders are read")
struct ReadingTests {
  @Test("a table is read back as it was written, also what a spreadsheet would take for a formula")
  func csv() throws {
    var table = Table(columns: ["name", "n"])
    for name in ["plain", "a,b", "say \"yes\"", "two\nlines", "=1+1", "-x", "'quoted'", " blank "] {
      table.append([.text(name), .number(0.25)])
    }
    let read = try #require(ResultsTable(csv: table.csv))
    #expect(
      read.texts(of: "name") == ["plain", "a,b", "say \"yes\"", "two\nlines", "=1+1", "-x", "'quoted'", " blank "])
    #expect(read.texts(of: "n") == Array(repeating: "0.25", count: 8))
  }

  @Test(
    "a file that was cut, or has rows of other lengths, is no table",
    arguments: ["a,b\n1,2", "a,b\n1\n", "a,a\n1,2\n", "a\n\"1\n"])
  func broken(text: String) {
    #expect(ResultsTable(csv: Array(text.utf8)) == nil)
  }

  @Test("a file that was changed after the run is known by its digest; one that is gone is told")
  func digests() throws {
    let folder = try ScratchFolder()
    let summary = "scenario,metric,subject,unit\nOne,spend,,USD\n"
    let files = ["summary.csv": summary, "projection.csv": "scenario,period\n", "programs.csv": "scenario,program\n"]
    let digests = files.mapValues { SHA256.hexadecimal(of: Array($0.utf8)) }
    let manifest: [String: Any] = [
      "program": "learncast", "version": "0", "format": 1, "seed": "1", "replications": 10, "files": digests,
    ]
    for (name, text) in files { try folder.write(text, to: "run/" + name) }
    let json = try JSONSerialization.data(withJSONObject: manifest)
    try folder.write(String(decoding: json, as: UTF8.self), to: "run/run.json")
    let untouched = try ResultsFolder(folder.path("run"))
    #expect(untouched.changedFiles.isEmpty && untouched.missingFiles.isEmpty)

    try folder.write(summary + "One,benefit,,USD\n", to: "run/summary.csv")
    try FileManager.default.removeItem(atPath: folder.path("run/programs.csv"))
    let touched = try ResultsFolder(folder.path("run"))
    #expect(touched.changedFiles == ["summary.csv"] && touched.missingFiles == ["programs.csv"])
  }

  @Test("what is no results folder is said to be none")
  func noFolder() throws {
    let folder = try ScratchFolder()
    #expect(throws: ReportFault.noSuchFolder(folder.path("none"))) { try ResultsFolder(folder.path("none")) }
    try folder.write("{\"program\": \"another\"}", to: "other/run.json")
    #expect(throws: ReportFault.notAResultsFolder(folder.path("other"))) { try ResultsFolder(folder.path("other")) }
  }

  @Test("a shard has no results: it is refused, and what makes them is said")
  func shard() throws {
    let folder = try ScratchFolder()
    let manifest = """
      {"program": "learncast", "version": "0", "format": 1, "seed": "1", "replications": 600, "files": {},
      "shard": {"number": 2, "of": 3, "scenario": "calm"}}
      """
    try folder.write(manifest, to: "part/run.json")
    let fault = ReportFault.shard(folder.path("part"), number: 2, count: 3)
    #expect(throws: fault) { try ResultsFolder(folder.path("part")) }
    #expect(!fault.isAboutAMissingFile)
    #expect(fault.message.contains("is shard 2/3 of a run, which has no results of its own."))
  }

  @Test("without the libraries of the charts the message says which command brings them")
  func noLibraries() throws {
    let folder = try ScratchFolder()
    let fault = #expect(throws: ReportFault.self) { try ChartLibraries(lookingIn: [folder.path]) }
    #expect(fault?.isAboutAMissingFile == true)
    #expect(fault?.message.contains("Scripts/fetch-charts") == true)
    for name in ChartLibraries.files { try folder.write("alert(1)", to: name) }
    #expect(throws: ReportFault.unknownChartLibrary(path: folder.path(ChartLibraries.files[0]))) {
      try ChartLibraries(lookingIn: [folder.path])
    }
  }

  @Test("the libraries are looked for where LEARNCAST_CHARTS says, else in the user's data folder")
  func places() {
    #expect(ChartLibraries.places(["LEARNCAST_CHARTS": "/a", "HOME": "/h"]) == ["/a"])
    #expect(ChartLibraries.places(["HOME": "/h", "XDG_DATA_HOME": "/d"]) == ["/d/learncast/charts"])
    #expect(ChartLibraries.places(["HOME": "/h", "XDG_DATA_HOME": "relative"]) == ["/h/.local/share/learncast/charts"])
  }
}
