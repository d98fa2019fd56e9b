import Glibc

/// Writes one file whole: it appears with all its bytes, or what was there before stays.
package func writeFile(_ bytes: [UInt8], to path: String) throws(OutputFault) {
  let target = resolved(path)
  if let kind = fileKind(target), kind == S_IFDIR {
    throw OutputFault.holdsSomethingElse(path: path, found: "a folder")
  }
  let partial = parent(of: target) + "/.learncast-\(getpid()).partial"
  do throws(OutputFault) {
    var file = try OutputFile(at: partial)
    try file.append(bytes)
    _ = try file.finish()
  } catch {
    removeFile(partial)
    throw error
  }
  let number = renamePath(partial, to: target)
  if number != 0 {
    removeFile(partial)
    throw OutputFault(number, at: path)
  }
}

private func removeFile(_ path: String) { _ = unsafe unlink(path) }
