import Foundation
import Glibc
import Reports
import Support
import Testing

@Suite("A folder of results")
struct OutputFolderTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func runDescription(_ files: [String]) -> [UInt8] {
    let digests = files.map { JSONDocument.Member($0, .text("00")) }
    return JSONDocument.members([.init("program", .text("learncast")), .init("files", .members(digests))]).bytes
  }

  private func writeRun(_ name: String, _ text: String, force: Bool = false) throws {
    var folder = try OutputFolder(replacing: scratch.path(name), force: force)
    try folder.write("projection.csv", Array(text.utf8))
    try folder.write("run.json", runDescription(["projection.csv"]))
    try folder.commit()
  }

  @Test("appears with all its files, and with the folders on the way to it")
  func appears() throws {
    try writeRun("outputs/baseline", "first")
    #expect(
      scratch.contents() == [
        "outputs/", "outputs/baseline/", "outputs/baseline/projection.csv", "outputs/baseline/run.json",
      ])
    #expect(scratch.text("outputs/baseline/projection.csv") == "first")
  }

  @Test("is not there before it is whole")
  func invisibleBeforeCommit() throws {
    var folder = try OutputFolder(replacing: scratch.path("baseline"))
    try folder.write("projection.csv", [1, 2, 3])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("baseline")))
    try folder.commit()
    #expect(FileManager.default.fileExists(atPath: scratch.path("baseline/projection.csv")))
  }

  @Test("would take with it what lies in it, by whatever name")
  func replaced() throws {
    try scratch.write("x", to: "a/b/c")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: scratch.path("a/b"))
    let name = scratch.path.split(separator: "/").last ?? ""
    for target in ["a", "a/", "a/b", "a/b/../b", "link", ".", "new/../a/b", "new/./../../\(name)/a"] {
      #expect(isReplaced(scratch.path("a/b"), byFolderAt: scratch.path(target)), "\(target)")
      #expect(isReplaced(scratch.path("link"), byFolderAt: scratch.path(target)), "\(target)")
    }
    for target in ["a/b/c", "a/b/new", "ab", "new"] {
      #expect(!isReplaced(scratch.path("a/b"), byFolderAt: scratch.path(target)), "\(target)")
    }
  }

  @Test("a single file appears whole, replaces only what it may, and what is no file stays what it is")
  func singleFile() throws {
    let path = scratch.path("one.txt")
    try writeFile([65], to: path, replaces: false)
    #expect(throws: OutputFault.fileExists(path: path)) { try writeFile([66], to: path, replaces: false) }
    #expect(scratch.text("one.txt") == "A")
    try writeFile([66], to: path)
    #expect(scratch.text("one.txt") == "B")
    let folder = OutputFault.cannotCreateFile(path: scratch.path("."), reason: "it is a folder")
    #expect(throws: folder) { try writeFile([65], to: scratch.path(".")) }
    let pipe = scratch.path("pipe")
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    let descriptor = unsafe open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(descriptor) }
    try writeFile([67], to: pipe)
    var byte: UInt8 = 0
    #expect(unsafe read(descriptor, &byte, 1) == 1 && byte == 67)
    #expect(scratch.contents() == ["one.txt", "pipe"])
  }

  @Test("that is given up leaves nothing, not even the folders on the way")
  func abandoned() throws {
    func begin() throws {
      var folder = try OutputFolder(replacing: scratch.path("a/b/c"))
      try folder.write("projection.csv", [1])
      #expect(scratch.contents().count == 4)  // a, b, the temporary folder, and its file
    }
    try begin()
    #expect(scratch.contents() == [])
  }

  @Test("replaces an older run whole: no file of it stays")
  func replacesRun() throws {
    var old = try OutputFolder(replacing: scratch.path("baseline"))
    try old.write("projection.csv", Array("old".utf8))
    try old.write("samples.csv", Array("old".utf8))
    try old.write("run.json", runDescription(["projection.csv", "samples.csv"]))
    try old.commit()
    try writeRun("baseline", "new")
    #expect(scratch.contents() == ["baseline/", "baseline/projection.csv", "baseline/run.json"])
    #expect(scratch.text("baseline/projection.csv") == "new")
  }

  @Test("replaces an empty folder")
  func replacesEmptyFolder() throws {
    try FileManager.default.createDirectory(atPath: scratch.path("baseline"), withIntermediateDirectories: true)
    try writeRun("baseline", "new")
    #expect(scratch.text("baseline/projection.csv") == "new")
  }

  @Test(
    "refuses a folder that holds something else, and leaves it as it is",
    arguments: [
      (["notes.txt": "mine"], "'notes.txt'"),
      (["run.json": "{\"program\": \"other\", \"files\": {}}", "a.csv": ""], "'a.csv' and 1 more"),
      (["run.json": "not JSON"], "'run.json'"),
      (["run.json": "{\"program\": \"learncast\", \"files\": {\"a.csv\": \"00\"}}", "my.xlsx": ""], "'my.xlsx'"),
      (["run.json": "{\"program\": \"learncast\", \"files\": {\"a\": \"00\"}}", "a/b.txt": ""], "'a'"),
    ])
  func refuses(files: [String: String], found: String) throws {
    for (name, text) in files { try scratch.write(text, to: "baseline/" + name) }
    let before = scratch.contents()
    let expected = OutputFault.holdsSomethingElse(path: scratch.path("baseline"), found: found)
    #expect(throws: expected) { _ = try OutputFolder(replacing: scratch.path("baseline")) }
    #expect(scratch.contents() == before)
    #expect(expected.isAboutThePlace)
    #expect(expected.message.contains("--force"))
  }

  @Test("replaces even that when told to")
  func force() throws {
    try scratch.write("mine", to: "baseline/deep/notes.txt")
    try writeRun("baseline", "new", force: true)
    #expect(scratch.contents() == ["baseline/", "baseline/projection.csv", "baseline/run.json"])
  }

  @Test("puts everything back when somebody adds a file to the old run while the new one is being written")
  func addedMeanwhile() throws {
    try writeRun("baseline", "old")
    var folder = try OutputFolder(replacing: scratch.path("baseline"))
    try folder.write("run.json", runDescription([]))
    try scratch.write("mine", to: "baseline/notes.txt")
    let path = scratch.path("baseline")
    do {
      try folder.commit()
      Issue.record("replaced a folder that holds notes.txt")
    } catch {
      #expect(error == .holdsSomethingElse(path: path, found: "'notes.txt'"))
    }
    #expect(
      scratch.contents() == ["baseline/", "baseline/notes.txt", "baseline/projection.csv", "baseline/run.json"])
    #expect(scratch.text("baseline/projection.csv") == "old")
  }

  @Test("follows a link to the folder, and replaces the folder instead of the link")
  func link() throws {
    try writeRun("real", "old")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: scratch.path("real"))
    try writeRun("link", "new")
    #expect(scratch.text("real/projection.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == scratch.path("real"))
  }

  @Test("cannot be made where a file is in the way: a fault of the place, exit status 73")
  func fileInTheWay() throws {
    try scratch.write("", to: "file")
    for (path, named) in [("file", "file"), ("file/deeper", "file"), ("file/a/b", "file/a")] {
      let path = scratch.path(path)
      do {
        _ = try OutputFolder(replacing: path, force: true)
        Issue.record("made \(path)")
      } catch {
        #expect(error.isAboutThePlace)
        #expect(error.message.hasPrefix("cannot write to '\(scratch.path(named))"), "\(error.message)")
      }
    }
    #expect(scratch.contents() == ["file"])
  }

  @Test("removes what a killed run left, but not what a living one is writing")
  func leftovers() throws {
    try scratch.write("half", to: ".learncast-dead.partial/projection.csv")
    var living = try OutputFolder(replacing: scratch.path("living"))
    try living.write("projection.csv", [1])
    let other = try OutputFolder(replacing: scratch.path("other"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".learncast-dead.partial")))
    try living.commit()
    try other.commit()
    #expect(scratch.contents() == ["living/", "living/projection.csv", "other/"])
  }

  @Test("a full disk is a fault of the device, exit status 74")
  func diskFull() throws {
    var file = try OutputFile(at: "/dev/full")
    do {
      try file.append([UInt8](repeating: 0, count: 100_000))
      Issue.record("/dev/full took the bytes")
    } catch {
      #expect(error == .failed(path: "/dev/full", reason: "No space left on device"))
      #expect(!error.isAboutThePlace)
    }
  }

  @Test("tells the digest of each file it wrote")
  func digest() throws {
    var folder = try OutputFolder(replacing: scratch.path("baseline"))
    let bytes = (0..<200_000).map { UInt8($0 % 251) }
    let digest = try folder.write("big.csv") { (file: inout OutputFile) throws(OutputFault) in
      try file.append(Array(bytes[..<70_000]))
      try file.append(Array(bytes[70_000...]))
    }
    try folder.commit()
    #expect(digest == SHA256.hexadecimal(of: bytes))
    #expect(FileManager.default.contents(atPath: scratch.path("baseline/big.csv")) == Data(bytes))
  }
}
