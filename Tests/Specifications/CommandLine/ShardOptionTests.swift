import Testing

@Suite("learncast run --shard")
struct ShardOptionTests {
  @Test(
    "a shard that there is not is refused, and what speaks of all futures",
    arguments: [
      ("--shard 0/3", "'0/3' is invalid"), ("--shard 4/3", "'4/3' is invalid"), ("--shard 1", "'1' is invalid"),
      ("--shard 1/2/3", "'1/2/3' is invalid"), ("--shard a/b", "'a/b' is invalid"),
      ("--shard 1/0", "'1/0' is invalid"), ("--shard +1/3", "'+1/3' is invalid"), ("--shard 01/3", "'01/3' is invalid"),
      ("--shard -1/3", "'-1/3' is invalid"),
      ("--shard 1/1000000", "a shard is written as 2/3, the second of 3 parts; there may be 10,000 parts at the most."),
      // None of them can ever be merged, since one has nothing to play.
      ("--shard 1/3", "each shard needs one: there are 2 shards at the most."),
      ("--shard 2/3", "--shard 2/3: 300 replications are played in blocks of 256, and each shard needs one"),
      ("--shard 3/3", "each shard needs one: there are 2 shards at the most."),
      ("--shard 2/2 --replications 256", "each shard needs one: they make one shard."),
      ("--shard 1/2 --as-planned", "the single-number plan is one future: --as-planned has no shards."),
      ("--shard 1/2 --samples", "give them to 'learncast merge'"),
      ("--shard 1/2 --require 80%", "give them to 'learncast merge'"),
      ("--shard 1/2 --format json", "give them to 'learncast merge'"),
    ])
  func usage(options: String, sentence: String) throws {
    let runner = try CommandRunner()
    let replications = options.contains("--replications") ? "" : "--replications 300"
    let ending = try runner.shell("learncast run scenarios/calm.yaml \(replications) \(options)")
    #expect(ending.status == 64)
    #expect(ending.errors.replacing("\n", with: " ").contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "outputs") == [])
  }
}
