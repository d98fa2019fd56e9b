import ArgumentParser
import Forecasting

/// A shard as it is written on the command line: `2/3`.
struct WrittenShard: ExpressibleByArgument {
  let shard: Shard

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      let shard = Shard(number: number, of: count)
    else { return nil }
    self.shard = shard
  }

  var text: String { "\(shard.number)/\(shard.count)" }

  func check(_ options: ForecastOptions) throws {
    guard shard.replications(of: options.settings.replications).isEmpty else { return }
    throw ValidationError(
      "--shard \(text) has nothing to play: \(options.settings.replications) replications are fewer blocks of 256 than shards."
    )
  }
}
