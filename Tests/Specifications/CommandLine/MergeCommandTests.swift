import Foundation
import Testing

@Suite("learncast merge")
struct MergeCommandTests {
  private static let scenario = "scenarios/calm.yaml"

  /// A folder with both shards of 300 replications, which are two blocks.
  private func twoShards(_ options: String = "") throws -> CommandRunner {
    let runner = try CommandRunner()
    for number in 1...2 {
      let ending = try runner.shell(
        "learncast run \(Self.scenario) --replications 300 \(options) --shard \(number)/2 --quiet --out part\(number)")
      try #require(ending.status == 0, "\(ending.errors)")
    }
    return runner
  }

  private func expectRefusal(_ line: String, _ sentence: String, status: Int32 = 65, _ runner: CommandRunner) throws {
    let ending = try runner.shell("learncast merge \(line) --out merged")
    #expect(ending.status == status)
    #expect(ending.errors == "learncast: \(sentence)\n")
    #expect(ending.output == "" && runner.files(in: "merged") == [])
  }

  @Test("writes outputs/NAME of the shards' own folders, and takes what a run takes about results")
  func namesAndOptions() throws {
    let runner = try CommandRunner()
    for number in 1...2 {
      let ending = try runner.run(
        "run", "scenarios/calm.yaml", "--replications", "300", "--shard", "\(number)/2", "--quiet")
      #expect(ending.status == 0 && ending.errors == "" && ending.output == "")
    }
    #expect(runner.files(in: "outputs/calm-shard-2-of-2") == ["assumptions.csv", "run.json", "samples.bin"])
    let ending = try runner.shell("learncast merge outputs/* --format csv --require 100%")
    // No promise of the calm scenario is broken, so that even all of the futures may be required.
    #expect(ending.status == 0 && ending.errors == "Written: outputs/calm\n")
    #expect(ending.output == runner.read("outputs/calm/summary.csv"))
  }

  @Test("a missing shard, one named twice, and what is no shard are refused by name")
  func incomplete() throws {
    let runner = try twoShards()
    try expectRefusal("part1", "shard 2/2 is missing; name the folders of all 2 shards.", runner)
    try expectRefusal(
      "part1 part2 part1", "'part1' and 'part1' are both shard 1/2; name each shard once.", runner)
    try expectRefusal("part1 elsewhere", "there is no folder 'elsewhere'.", status: 66, runner)
    let noShard = "holds no shard; it is what 'learncast run FILE --shard I/N' writes that is merged."
    try expectRefusal("part1 scenarios", "'scenarios' \(noShard)", runner)
    _ = try runner.run("run", Self.scenario, "--replications", "300", "--quiet", "--out", "whole")
    try expectRefusal("part1 whole", "'whole' \(noShard)", runner)
  }

  @Test(
    "a shard of another run is refused, and what is different is said",
    arguments: [
      ("--seed 2", "the seeds 1 and 2", "the seeds 2 and 1"),
      ("--replications 400", "300 and 400 replications", "400 and 300 replications"),
      // Whole batches of 256 are played: the number of replications is another one too.
      ("--sampling latin", "random and latin sampling", "latin and random sampling"),
      ("--by quarter", "periods by month and by quarter", "periods by quarter and by month"),
      ("--set horizon=27weeks", "different scenarios", "different scenarios"),
    ])
  func otherRuns(options: String, difference: String, turned: String) throws {
    let runner = try twoShards()
    let replications = options.contains("--replications") ? "" : "--replications 300"
    let ending = try runner.shell(
      "learncast run \(Self.scenario) \(replications) \(options) --shard 2/2 --quiet --out other")
    try #require(ending.status == 0, "\(ending.errors)")
    try expectRefusal(
      "part1 other", "'part1' and 'other' are shards of different runs: they have \(difference).", runner)
    try expectRefusal(
      "other part1", "'other' and 'part1' are shards of different runs: they have \(turned).", runner)
  }

  @Test("shards of different divisions, versions and origins of the assumptions do not go together")
  func otherDivisions() throws {
    let runner = try twoShards()
    _ = try runner.shell("learncast run \(Self.scenario) --replications 600 --shard 2/3 --quiet --out third")
    _ = try runner.shell("learncast run \(Self.scenario) --replications 600 --shard 1/2 --quiet --out half")
    try expectRefusal(
      "half third", "'half' and 'third' are shards of different runs: they have 2 and 3 parts.", runner)
    try change("part2/run.json", runner) { $0.replacing("\"version\": \"", with: "\"version\": \"9.") }
    let ending = try runner.shell("learncast merge part1 part2")
    #expect(ending.status == 65)
    #expect(ending.errors.hasPrefix("learncast: 'part2' was written by learncast 9."))
  }

  @Test("a damaged file is a fault that names it, never a crash, whatever was done to it")
  func damagedSamples() throws {
    let runner = try twoShards()
    let path = runner.folder + "/part2/samples.bin"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let length = whole.count
    try write(whole.prefix(length - 1), path)
    try expectRefusal(
      "part1 part2",
      "'part2/samples.bin' is damaged: it has \(length - 1) bytes, not \(length). Play that shard again.", runner)
    try write(whole + [0], path)
    try expectRefusal(
      "part1 part2",
      "'part2/samples.bin' is damaged: it has \(length + 1) bytes, not \(length). Play that shard again.", runner)
    // The mark, the version, the length of a block, and each of the five numbers after them.
    for byte in stride(from: 0, to: 64, by: 8) {
      try write(changed(whole, at: byte), path)
      try expectRefusal(
        "part1 part2",
        "'part2/samples.bin' is damaged: its first 64 bytes are not those of its run. Play that shard again.", runner)
    }
    // The last bit of a number is seen by the digest alone.
    try write(changed(whole, at: length / 2), path)
    let ending = try runner.shell("learncast merge part1 part2 --out merged")
    #expect(ending.status == 65 && ending.errors.hasPrefix("learncast: 'part2/samples.bin' is damaged: "))
    #expect(runner.files(in: "merged") == [])
  }

  @Test(
    "a run.json that lies about its run is a fault, never a crash",
    arguments: [
      ("\"replications\": 300", "\"replications\": 100000001", "100000001 is no number of replications"),
      ("\"replications\": 300", "\"replications\": -1", "-1 is no number of replications"),
      ("\"replications\": 300", "\"replications\": 1e40", "a member is missing or of another kind"),
      ("\"seed\": \"1\"", "\"seed\": \"-1\"", "'-1' is no seed"),
      ("\"by\": \"month\"", "\"by\": \"day\"", "'day' is no period"),
      ("\"number\": 2", "\"number\": 3", "there is no shard 3/2 of 300 replications"),
      ("\"of\": 2", "\"of\": 1000000000", "there is no shard 2/1000000000 of 300 replications"),
      ("\"sha256\": \"", "\"sha256\": \"0", "its scenario is not the one of which it gives the digest"),
      ("\"format\": 1", "\"format\": 2", "its format is 2, not 1"),
    ])
  func hostileManifest(text: String, lie: String, reason: String) throws {
    let runner = try twoShards()
    try change("part2/run.json", runner) { $0.replacing(text, with: lie) }
    let sentence = "'part2/run.json' is damaged: \(reason). Play that shard again."
    try expectRefusal("part1 part2", sentence, runner)
  }

  @Test("a result that would replace one of the shards, by whatever name, is refused, and they stay as they are")
  func shardsAreNoDestination() throws {
    let runner = try twoShards()
    let before = runner.bytes("part2/samples.bin")
    let links = "ln -s part2 link; mkdir -p here/below; mv part1 here/below; ln -s here/below/part1 part1"
    try #require(try runner.shell(links).status == 0)
    for (out, lost) in [
      ("part2", "part2"), ("./part2/", "part2"), ("link", "part2"), ("here/below/part1", "part1"),
      // A folder that holds one goes as a whole.
      ("here --force", "part1"), (". --force", "part1"), ("here/../part2", "part2"), ("new/../part2", "part2"),
    ] {
      let ending = try runner.shell("learncast merge part1 part2 --out \(out)")
      #expect(ending.status == 64 && ending.output == "", "\(out)")
      #expect(
        ending.errors.replacing("\n", with: " ").contains(
          "the result would replace the shard '\(lost)'; choose another"),
        "\(ending.errors)")
      #expect(runner.bytes("part2/samples.bin") == before && runner.files(in: "part1").contains("samples.bin"))
    }
    #expect(try runner.shell("learncast merge part1 part2 --out part3").status == 0)
  }

  @Test("a folder that is called as no shard is may not be replaced by the usual one either")
  func usualDestination() throws {
    let runner = try twoShards()
    try #require(try runner.shell("mkdir outputs; mv part1 outputs/merged").status == 0)
    let ending = try runner.shell("learncast merge outputs/merged part2")
    #expect(ending.status == 64 && ending.errors.contains("'outputs/merged'"))
    #expect(runner.files(in: "outputs/merged").contains("samples.bin"))
  }

  @Test("a file that is gone is told by its name", arguments: ["samples.bin", "assumptions.csv"])
  func missingFile(name: String) throws {
    let runner = try twoShards()
    try FileManager.default.removeItem(atPath: runner.folder + "/part2/" + name)
    try expectRefusal(
      "part1 part2",
      "'part2/\(name)' is missing. Copy the whole folder of the shard, or play that shard again.", runner)
  }

  @Test("neither are files of nothing, of another kind, or of something else")
  func otherFiles() throws {
    let runner = try twoShards()
    for text in ["", "{", String(repeating: "[", count: 100_000), "\u{0}"] {
      try runner.write(text, to: "part2/run.json")
      try expectRefusal(
        "part1 part2",
        "'part2/run.json' is damaged: it is not the JSON that a run writes. Play that shard again.", runner)
    }
    for text in ["[]", "{\"program\": \"learncast\"}", "{\"program\": \"another\"}"] {
      try runner.write(text, to: "part2/run.json")
      try expectRefusal(
        "part1 part2", "'part2' holds no shard; it is what 'learncast run FILE --shard I/N' writes that is merged.",
        runner)
    }
    let ending = try runner.shell("rm part1/samples.bin; mkfifo part1/samples.bin; learncast merge part1 --out merged")
    #expect(ending.status == 65 && runner.files(in: "merged") == [])
  }

  private func changed(_ data: Data, at byte: Int) -> Data {
    var changed = data
    changed[byte] ^= 1
    return changed
  }

  private func write(_ data: Data, _ path: String) throws { try data.write(to: URL(fileURLWithPath: path)) }

  private func change(_ name: String, _ runner: CommandRunner, _ change: (String) -> String) throws {
    let text = try #require(runner.read(name))
    let other = change(text)
    try #require(other != text)
    try runner.write(other, to: name)
  }
}
