import Foundation
import Scenarios
import Support
import Testing

@Suite("Files that are read") struct FileReadingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let told: String
    init(_ bytes: [UInt8], _ told: String) { (self.bytes, self.told) = (bytes, told) }
    var testDescription: String { told }
  }

  static let broken: [Case] = [
    Case([], "f.yaml: The file is empty."),
    Case(
      Array(" \n# nothing\n".utf8), "f.yaml: The file says nothing; a scenario has inputs such as 'start: 2027-01-04'."),
    Case(Array("~".utf8), "f.yaml:1:1: The file says nothing; a scenario has inputs such as 'start: 2027-01-04'."),
    Case(
      Array("just text".utf8), "f.yaml:1:1: A scenario is a map of inputs such as 'start: 2027-01-04'; this is none."),
    Case([0xFF, 0xFE, 0x61, 0, 0x3A, 0], "f.yaml: The file is text in UTF-16; save it as UTF-8."),
    Case([0xFE, 0xFF, 0, 0x61, 0, 0x3A], "f.yaml: The file is text in UTF-16; save it as UTF-8."),
    Case([0x61, 0, 0x3A, 0], "f.yaml: The file is text in UTF-16; save it as UTF-8."),
    // `a: ü` in Latin-1 in the second line.
    Case(
      [0x78, 0x3A, 0x0A, 0x61, 0x3A, 0x20, 0xFC],
      "f.yaml:2:4: The file is not text in UTF-8 from here on; save it as UTF-8."
    ),
    Case(
      Array("a: 1\nb: ".utf8) + [0],
      "f.yaml:2:4: There is a NUL byte here, so that this is no text; save the file as plain text in UTF-8."
    ),
    Case(Array(repeating: 0x61, count: 4_000_001), "f.yaml: The file is larger than 4 MB, the most that is read."),
  ]

  @Test("a file that is no text in UTF-8, empty or too large is told as what it is", arguments: broken)
  func noText(_ example: Case) throws {
    let files = try Files([:])
    try Data(example.bytes).write(to: URL(fileURLWithPath: files.folder.path("f.yaml")))
    #expect(try files.told("f.yaml") == example.told)
  }

  @Test("a byte-order mark and CR LF are accepted, and columns do not count the mark")
  func marks() throws {
    let files = try Files(["f.yaml": "\u{FEFF}a: 1\r\nb: {c: 2}\r\n"])
    let document = try #require(try files.read("f.yaml").value)
    #expect(document.root.told == "{a: '1', b: {c: '2'}}")
    #expect(document.root.map?["a"]?.place.column == 1)
    #expect(document.root.map?["b"]?.place.line == 2)
  }

  @Test("a missing file is told apart from all other faults")
  func missing() throws {
    let files = try Files(["f.yaml": "extends: none.yaml"])
    #expect(try files.told("none.yaml") == "none.yaml: There is no such file.")
    #expect(try files.read("none.yaml").faults.map(\.isMissingFile) == [true])
    #expect(try files.read("f.yaml").faults.map(\.isMissingFile) == [false])
    #expect(try files.read("f.yaml/g.yaml").faults.map(\.isMissingFile) == [true])
  }

  @Test("a folder, a pipe and a device are no files, and nobody waits for them")
  func noFiles() throws {
    let files = try Files([:])
    let pipe = files.folder.path("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(
      try files.told("pipe") == "pipe: The file is a pipe or a device, not a file; to read from a pipe, name '-'.")
    #expect(try files.told("") == ": The file is a folder; a file is expected.")
    let device = readDocument(path: "/dev/zero").faults.map(FaultReport.sentence)
    #expect(device == ["/dev/zero: The file is a pipe or a device, not a file; to read from a pipe, name '-'."])
  }
}

@Suite("Data files of a scenario") struct ColumnFilesTests {
  static let faulty: [(path: String, told: String)] = [
    ("none.csv", "There is no file 'none.csv' below the scenario's folder."),
    ("../x.csv", "'../x.csv' lies outside the scenario's folder; data are read only from below it."),
    ("/etc/passwd", "'/etc/passwd' lies outside the scenario's folder; data are read only from below it."),
    ("link/y.csv", "'link/y.csv' lies outside the scenario's folder; data are read only from below it."),
    ("data", "'data' cannot be read: it is a folder."),
    ("pipe", "'pipe' cannot be read: it is a pipe or a device."),
    ("data/large.csv", "'data/large.csv' is larger than 16,000,000 bytes."),
    ("data/a.csv", "The file has no column 'weeks'. Its columns are 'days' and 'x'."),
  ]

  @Test("are read only from below its folder, and only if they are files of at most 16 MB", arguments: faulty)
  func fault(_ example: (path: String, told: String)) throws {
    let files = try Files(["s.yaml": "a: 1", "data/a.csv": "days,x\n1,2\n"])
    let outside = try ScratchFolder()
    try outside.write("weeks\n1\n", to: "y.csv")
    try FileManager.default.createSymbolicLink(atPath: files.folder.path("link"), withDestinationPath: outside.path)
    #expect(unsafe mkfifo(files.folder.path("pipe"), 0o600) == 0)
    try Data(repeating: 0x61, count: 16_000_001).write(to: URL(fileURLWithPath: files.folder.path("data/large.csv")))
    let columns = ColumnFiles(of: try #require(try files.read("s.yaml").value).folder)
    #expect(columns.read(example.path, column: "weeks").problem?.message == example.told)
  }

  @Test("the numbers of a column; what was read once is not read again")
  func numbers() throws {
    let files = try Files(["s.yaml": "a: 1", "data/a.csv": "weeks,x\n1,2\n3.5,4\n"])
    let columns = ColumnFiles(of: try #require(try files.read("s.yaml").value).folder)
    #expect(try columns.read("data/a.csv", column: "weeks").get() == [1, 3.5])
    try files.folder.write("weeks\n9\n", to: "data/a.csv")
    #expect(try columns.read("./data/a.csv", column: "weeks").get() == [9])
    #expect(try columns.read("data/a.csv", column: "x").get() == [2, 4])
    #expect(ColumnFiles(of: nil).read("a", column: "b").problem == .noFolder)
  }
}

extension Result {
  fileprivate var problem: Failure? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}
