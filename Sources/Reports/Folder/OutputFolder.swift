import Forecasting
import Glibc

/// A folder of results that appears whole or not at all.
///
/// Files are written into a temporary folder beside it, synced, and the folder is renamed at the end; an existing one is
/// exchanged in one step. If it goes out of use before `commit`, whatever was made is removed.
package struct OutputFolder: ~Copyable {
  /// What the folder is called at the end.
  package let path: String
  private let mayReplaceAnything: Bool
  private let temporary: TemporaryFolder
  /// What was written so far, with its SHA-256.
  private var files: [(name: String, digest: String)] = []

  /// - Parameter force: replace a folder though it holds something that no run of ours wrote.
  package init(replacing path: String, force: Bool = false) throws(OutputFault) {
    self.path = resolved(path)
    mayReplaceAnything = force
    guard !self.path.isEmpty, self.path != "/" else {
      throw .cannotCreate(path: path, reason: "it is not the name of a folder")
    }
    try checkReplaceable(self.path, force, calling: path)
    temporary = try TemporaryFolder(beside: self.path)
  }

  /// Writes a file. `commit` makes it appear.
  /// - Returns: its SHA-256 in hexadecimal digits.
  @discardableResult
  package mutating func write(
    _ name: String, _ body: (inout OutputFile) throws(OutputFault) -> Void
  ) throws(OutputFault) -> String {
    var file = try OutputFile(at: temporary.path + "/" + name)
    try body(&file)
    let digest = try file.finish()
    files.append((name, digest))
    return digest
  }

  /// Writes a file of these bytes.
  @discardableResult
  package mutating func write(_ name: String, _ bytes: [UInt8]) throws(OutputFault) -> String {
    try write(name) { (file: inout OutputFile) throws(OutputFault) in try file.append(bytes) }
  }

  /// Writes `run.json`, which knows all files, and lets the folder appear, unless it was cancelled before.
  ///
  /// - Returns: whether it appeared.
  consuming func commit(_ manifest: RunManifest, _ control: ForecastControl) throws(OutputFault) -> Bool {
    var manifest = manifest
    manifest.files = files
    try write(RunMarker.fileName, manifest.document.bytes)
    if control.isCancelled { return false }
    try commit()
    return true
  }

  /// Lets the folder appear with all its files, in place of the one that was there.
  package consuming func commit() throws(OutputFault) {
    try synchronize(temporary.path)
    let renamed = renamePath(temporary.path, toNew: path)
    switch renamed {
    case 0: temporary.keep()
    case EEXIST: try exchange()
    case ENOSYS, EINVAL: try renameInSteps()
    default: throw OutputFault(renamed, at: path)
    }
    try synchronize(parent(of: path))
  }

  /// The old folder goes to where the new one was, and from there away; if it holds more than a run, back again.
  private borrowing func exchange() throws(OutputFault) {
    let exchanged = exchangePaths(temporary.path, path)
    if exchanged == ENOSYS || exchanged == EINVAL { return try renameInSteps() }
    if exchanged != 0 { throw OutputFault(exchanged, at: path) }
    do {
      try checkReplaceable(temporary.path, mayReplaceAnything, calling: path)
    } catch {
      exchangePaths(temporary.path, path)
      throw error
    }
  }

  /// On file systems that cannot exchange: for an instant there is no folder, but never half of one.
  private borrowing func renameInSteps() throws(OutputFault) {
    let aside = temporary.path + ".replaced"
    let existed = renamePath(path, to: aside) == 0
    let renamed = renamePath(temporary.path, to: path)
    if renamed != 0 {
      if existed { renamePath(aside, to: path) }
      throw OutputFault(renamed, at: path)
    }
    temporary.keep()
    if existed { removeAll(aside) }
  }
}

/// Whether what is at a path would be gone with a folder written to another one: it is that folder, or lies in it, by
/// whatever names and links.
package func isReplaced(_ path: String, byFolderAt target: String) -> Bool {
  let (path, target) = (resolved(path), place(of: target))
  return path == target || path.hasPrefix(target == "/" ? target : target + "/") || isSameFile(path, target)
}

/// Where a folder will be, also if those on the way to it are still to be made: `new/../run` is `run` then.
private func place(of path: String) -> String {
  if fileKind(followingLinks: path) != nil { return resolved(path) }
  let steps = path.split(separator: "/", omittingEmptySubsequences: true)
  guard let name = steps.last else { return path }
  let rest = steps.dropLast().joined(separator: "/")
  let holder = place(of: path.hasPrefix("/") ? "/" + rest : rest.isEmpty ? "." : rest)
  switch name {
  case ".": return holder
  case "..": return parent(of: holder)
  default: return resolved(holder + "/" + name)
  }
}

/// - Parameter name: what the message calls it.
private func checkReplaceable(_ path: String, _ force: Bool, calling name: String) throws(OutputFault) {
  switch ExistingFolder(at: path) {
  case .nothing, .run: return
  case .file: throw .cannotCreate(path: name, reason: "there is a file of that name")
  case .somethingElse(let found):
    if !force { throw .holdsSomethingElse(path: name, found: found) }
  }
}
