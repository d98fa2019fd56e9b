import Glibc

/// Writes one file whole: it appears with all its bytes, or what was there before stays. A device or a pipe is written to.
///
/// - Parameter replaces: whether a file that is there may go.
package func writeFile(_ bytes: [UInt8], to path: String, replaces: Bool = true) throws(OutputFault) {
  let target = resolved(path)
  if !replaces && fileKind(path) != nil { throw .fileExists(path: path) }
  switch fileKind(target) {
  case S_IFDIR: throw .cannotCreateFile(path: path, reason: "it is a folder")
  case nil, S_IFREG: try writeWhole(bytes, to: target, called: path, replaces: replaces)
  default: try write(bytes, to: target, called: path)
  }
}

/// Beside its place, and then there.
private func writeWhole(
  _ bytes: [UInt8], to target: String, called path: String, replaces: Bool
) throws(OutputFault) {
  let partial = parent(of: target) + "/.learncast-\(getpid()).partial"
  do throws(OutputFault) {
    try write(bytes, to: partial, called: path)
    let number = replaces ? renamePath(partial, to: target) : renameWhereNothingIs(partial, to: target)
    if number == EEXIST { throw .fileExists(path: path) }
    if number != 0 { throw OutputFault(number, atFile: path) }
  } catch {
    removeFile(partial)
    throw error
  }
}

private func write(_ bytes: [UInt8], to place: String, called path: String) throws(OutputFault) {
  do throws(OutputFault) {
    var file = try OutputFile(at: place)
    try file.append(bytes)
    _ = try file.finish()
  } catch {
    throw error.ofFile(path)
  }
}

/// On file systems that cannot make sure of it, nothing was there a moment ago.
private func renameWhereNothingIs(_ path: String, to new: String) -> Int32 {
  let number = renamePath(path, toNew: new)
  return number == ENOSYS || number == EINVAL ? renamePath(path, to: new) : number
}

private func removeFile(_ path: String) { _ = unsafe unlink(path) }
