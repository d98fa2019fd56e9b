import FoundationEssentials
import Glibc

/// A folder with a name of its own, removed with all that is in it when it goes out of use.
///
/// It is locked as long as its process lives. So what a killed process left behind is known by its free lock, and the
/// next run removes it.
final class TemporaryFolder {
  let path: String
  private let lock: Int32?
  private let createdParents: [String]  // innermost first
  private var isKept = false

  private static let prefix = ".learncast-"
  private static let suffixes = [".partial", ".partial.replaced"]

  /// Makes the folders on the way to it too; they go again if it is not kept.
  init(beside target: String) throws(OutputFault) {
    let holder = parent(of: target)
    createdParents = try Self.makeFolders(holder)
    Self.removeLeftovers(in: holder)
    do {
      (path, lock) = try Self.make(in: holder)
    } catch {
      createdParents.forEach { removeEmptyFolder($0) }
      throw error
    }
  }

  deinit {
    if !isKept {
      removeAll(path)
      createdParents.forEach { removeEmptyFolder($0) }
    }
    if let lock { close(lock) }
  }

  /// It has got its final name: nothing is to be removed any more.
  func keep() { isKept = true }

  /// A new folder and its lock. A run that removes leftovers may take it between making and locking: then another one.
  private static func make(in holder: String) throws(OutputFault) -> (path: String, lock: Int32?) {
    while true {
      let digits = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = holder + "/" + prefix + digits + suffixes[0]
      let made = makeFolder(path)
      if made != 0 && made != EEXIST { throw OutputFault(made, at: holder) }
      if made != 0 { continue }
      let descriptor = openFolder(path)
      if let descriptor, flock(descriptor, LOCK_EX | LOCK_NB) == 0, isLinked(descriptor) { return (path, descriptor) }
      if let descriptor { close(descriptor) }
      // Still there, but without a lock: the file system knows none.
      if fileKind(path) != nil { return (path, nil) }
    }
  }

  /// Removes what runs left here that no longer live.
  private static func removeLeftovers(in holder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: holder)) ?? []
    for name in names where name.hasPrefix(prefix) && suffixes.contains(where: { name.hasSuffix($0) }) {
      guard let descriptor = openFolder(holder + "/" + name) else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { removeAll(holder + "/" + name) }
      close(descriptor)
    }
  }

  /// Makes the folder and those on the way that are missing.
  /// - Returns: those it made, innermost first.
  private static func makeFolders(_ folder: String) throws(OutputFault) -> [String] {
    var missing: [String] = []
    var next = folder
    while fileKind(next) == nil && next != parent(of: next) {
      missing.append(next)
      next = parent(of: next)
    }
    var made: [String] = []
    for path in missing.reversed() {
      let result = makeFolder(path)
      if result == 0 { made.insert(path, at: 0) }
      if result != 0 && result != EEXIST {
        made.forEach { removeEmptyFolder($0) }
        throw OutputFault(result, at: path)
      }
    }
    return made
  }
}

/// Removes a folder with all that is in it; what cannot be removed is left to the next run.
func removeAll(_ path: String) {
  try? FileManager.default.removeItem(atPath: path)
}
