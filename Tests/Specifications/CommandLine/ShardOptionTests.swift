import Testing

@Suite("learncast run --shard")
struct ShardOptionTests {
  @Test(
    "a shard that there is not is refused, and what speaks of all futures",
    arguments: [
      ("--shard 0/3", "The value '0/3' is invalid"), ("--shard 4/3", "The value '4/3' is invalid"),
      ("--shard 1", "The value '1' is invalid"), ("--shard 1/2/3", "The value '1/2/3' is invalid"),
      ("--shard a/b", "The value 'a/b' is invalid"),
      ("--shard 1/3", "--shard 1/3 has nothing to play: 300 replications are fewer blocks of 256 than shards."),
      ("--shard 1/2 --as-planned", "the single-number plan is one future: --as-planned has no shards."),
      ("--shard 1/2 --samples", "give them to 'learncast merge'"),
      ("--shard 1/2 --require 80%", "give them to 'learncast merge'"),
      ("--shard 1/2 --format json", "give them to 'learncast merge'"),
    ])
  func usage(options: String, sentence: String) throws {
    let runner = try CommandRunner()
    let ending = try runner.shell("learncast run scenarios/calm.yaml --replications 300 \(options)")
    #expect(ending.status == 64)
    #expect(ending.errors.contains(sentence), "\(ending.errors)")
    #expect(runner.files(in: "outputs") == [])
  }
}
