import Glibc

/// Why shards cannot be merged.
package enum ShardFault: Error, Equatable, Sendable {
  /// There is no such folder.
  case notFound(path: String)
  /// A folder of something else, or of a whole run.
  case noShard(path: String)
  /// What a file says contradicts itself or its digest.
  case damaged(path: String, reason: String)
  /// A file of the shard is not in its folder.
  case missingFile(path: String)
  case failed(path: String, reason: String)
  /// Written by another version of the program.
  case otherVersion(path: String, version: String, ours: String)
  /// Two shards of different runs, and what each of them has, in the same order.
  case different(first: String, other: String, what: String)
  case twice(path: String, first: String, number: Int, count: Int)
  case missing([Int], count: Int)

  /// One sentence for the user: what is wrong where, and what to do.
  package var message: String {
    switch self {
    case .notFound(let path): "there is no folder '\(harmless(path))'."
    case .noShard(let path):
      "'\(harmless(path))' holds no shard; it is what 'learncast run FILE --shard I/N' writes that is merged."
    case .damaged(let path, let reason):
      "'\(harmless(path))' is damaged: \(harmless(reason)). Play that shard again."
    case .missingFile(let path):
      "'\(harmless(path))' is missing. Copy the whole folder of the shard, or play that shard again."
    case .failed(let path, let reason): "reading '\(harmless(path))' failed: \(reason)."
    case .otherVersion(let path, let version, let ours):
      "'\(harmless(path))' was written by learncast \(harmless(version)), this is \(ours): "
        + "the shards of a run are played and merged by one version."
    case .different(let first, let other, let what):
      "'\(harmless(first))' and '\(harmless(other))' are shards of different runs: they have \(harmless(what))."
    case .twice(let path, let first, let number, let count):
      "'\(harmless(path))' and '\(harmless(first))' are both shard \(number)/\(count); name each shard once."
    case .missing(let numbers, let count): Self.sentence(missing: numbers, of: count)
    }
  }

  private static func sentence(missing numbers: [Int], of count: Int) -> String {
    let shown = numbers.prefix(10).map { "\($0)/\(count)" }
    let names = shown.count > 1 ? shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1] : shown[0]
    let more = numbers.count > 10 ? " (and \(numbers.count - 10) more)" : ""
    return numbers.count == 1
      ? "shard \(names) is missing; name the folders of all \(count) shards."
      : "shards \(names)\(more) are missing; name the folders of all \(count) shards."
  }

  /// Whether the shards are at fault (exit status 65), as against the place (66) or the device (74).
  package var isAboutTheShards: Bool {
    switch self {
    case .notFound, .failed: false
    default: true
    }
  }

  package var isMissingFolder: Bool {
    if case .notFound = self { true } else { false }
  }

  /// The fault behind an error number of the system.
  static func reading(_ path: String, _ number: Int32) -> ShardFault {
    number == ENOENT ? .missingFile(path: path) : .failed(path: path, reason: unsafe String(cString: strerror(number)))
  }
}
