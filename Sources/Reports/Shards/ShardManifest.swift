import Chance
import Forecasting
import FoundationEssentials
import Glibc
import Quantities

/// `run.json` of a shard as it was read, every member checked.
struct ShardManifest {
  let path: String
  let settings: ForecastSettings
  let shard: Shard
  /// Name and text of the scenario with all that it extends and overrides.
  let scenarioName: String
  let scenarioText: String
  /// SHA-256 by file name.
  let digests: [String: String]

  /// - Parameter folder: of the shard, as the command line names it.
  init(readingFrom folder: String) throws(ShardFault) {
    path = folder
    guard fileKind(followingLinks: folder) == S_IFDIR else { throw .notFound(path: folder) }
    let file = folder + "/" + RunMarker.fileName
    guard fileKind(followingLinks: file) == S_IFREG else { throw .noShard(path: folder) }
    let bytes = try readAll(file, atMost: Self.mostBytes)
    if (try? JSONDecoder().decode(Anything.self, from: bytes)) == nil {
      throw .damaged(path: file, reason: "it is not the JSON that a run writes")
    }
    guard let marker = try? JSONDecoder().decode(RunMarker.self, from: bytes), marker.program == RunMarker.program,
      let version = (try? JSONDecoder().decode(Version.self, from: bytes))?.version
    else { throw .noShard(path: folder) }
    if version != programVersion { throw .otherVersion(path: folder, version: version, ours: programVersion) }
    let written: Written
    do { written = try JSONDecoder().decode(Written.self, from: bytes) } catch {
      if (try? JSONDecoder().decode(HasShard.self, from: bytes)) == nil { throw .noShard(path: folder) }
      throw .damaged(path: file, reason: "a member is missing or of another kind")
    }
    let (settings, shard) = try Self.checked(written, file)
    self.settings = settings
    self.shard = shard
    scenarioName = written.shard.scenario
    scenarioText = written.scenario.text
    digests = written.files
  }

  static let mostBytes = 64_000_000

  private static func checked(
    _ written: Written, _ file: String
  ) throws(ShardFault) -> (settings: ForecastSettings, shard: Shard) {
    guard written.format == RunManifest.format else {
      throw .damaged(path: file, reason: "its format is \(written.format), not \(RunManifest.format)")
    }
    guard let seed = UInt64(written.seed) else { throw .damaged(path: file, reason: "'\(written.seed)' is no seed") }
    guard (1...ForecastSettings.mostReplications).contains(written.replications) else {
      throw .damaged(path: file, reason: "\(written.replications) is no number of replications")
    }
    guard let sampling = SamplingDesign(named: written.sampling) else {
      throw .damaged(path: file, reason: "'\(written.sampling)' is no sampling")
    }
    guard let length = Period.Length(rawValue: written.by) else {
      throw .damaged(path: file, reason: "'\(written.by)' is no period")
    }
    guard let shard = Shard(number: written.shard.number, of: written.shard.of),
      !shard.replications(of: written.replications).isEmpty
    else {
      throw .damaged(
        path: file,
        reason: "there is no shard \(written.shard.number)/\(written.shard.of) of \(written.replications) replications")
    }
    guard SHA256.hexadecimal(of: Array(written.scenario.text.utf8)) == written.scenario.sha256 else {
      throw .damaged(path: file, reason: "its scenario is not the one of which it gives the digest")
    }
    var settings = ForecastSettings()
    settings.seed = seed
    settings.replications = written.replications
    settings.sampling = sampling
    settings.periodLength = length
    settings.keepsAssumedValues = true
    return (settings, shard)
  }

  private struct Version: Decodable { let version: String }

  private struct HasShard: Decodable { let shard: Anything }

  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  private struct Written: Decodable {
    let format: Int
    let seed: String
    let replications: Int
    let sampling: String
    let by: String
    let files: [String: String]
    let shard: Part
    let scenario: Statement

    struct Part: Decodable {
      let number: Int
      let of: Int
      let scenario: String
    }

    struct Statement: Decodable {
      let sha256: String
      let text: String
    }
  }
}

/// All bytes of a file that is not larger than it may be.
func readAll(_ path: String, atMost limit: Int) throws(ShardFault) -> Data {
  var file = try DigestedFile(at: path)
  guard file.size <= limit else { throw .damaged(path: path, reason: "it is larger than it can be") }
  return Data(try file.read(count: file.size))
}
