package import Forecasting
import FoundationEssentials

extension Shard {
  /// As a person calls it: `shard 2/3`.
  package var name: String { "shard \(number)/\(count)" }

  /// Where its folder goes beside those of the other shards: `baseline-shard-2-of-3`.
  package func folderName(of run: String) -> String { "\(run)-shard-\(number)-of-\(count)" }
}

/// What the run of these shards is called: `baseline`, if the first folder has the name that `run` gave it.
package func folderName(ofShards folders: [String]) -> String {
  let last = folders.first?.split(separator: "/").last.map(String.init) ?? ""
  guard let found = last.range(of: "-shard-"), found.lowerBound > last.startIndex else { return "merged" }
  return String(last[..<found.lowerBound])
}
