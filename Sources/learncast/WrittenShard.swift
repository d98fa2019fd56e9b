import ArgumentParser
import Forecasting
import Reports

/// A shard as it is written on the command line: `2/3`.
struct WrittenShard {
  let shard: Shard

  init(written text: String) throws {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { wholeNumber(String($0)) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      let shard = Shard(number: number, of: count)
    else {
      throw ValidationError(
        "a shard is written as 2/3, the second of 3 parts; there may be \(digitGroups(Shard.most)) parts at the most.")
    }
    self.shard = shard
  }

  /// Refuses any shard of a run that can never be merged, since one of its parts has nothing to play.
  func check(_ options: ForecastOptions) throws {
    let replications = options.settings.replications
    let most = Shard.most(of: replications)
    guard shard.count > most else { return }
    throw ValidationError(
      "--shard \(shard.number)/\(shard.count): \(digitGroups(replications)) replications are played in blocks of 256, and each "
        + "shard needs one: \(most == 1 ? "they make one shard" : "there are \(most) shards at the most").")
  }
}
