import Foundation

/// The folder of the file that was asked for. What a scenario names lies below it; nothing else is read.
package struct ScenarioFolder: Sendable {
  /// As the user named it, with a `/` at its end; empty for the working folder.
  package let name: String
  /// Without links.
  package let realPath: String
  /// Real path of the file that was asked for; nil if it is standard input.
  let file: String?

  /// The folder that holds a file; of no file, the working folder.
  package init?(of path: String) {
    name = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    guard let folder = realPathOf(name.isEmpty ? "." : name) else { return nil }
    realPath = folder
    file = path.isEmpty ? nil : realPathOf(path)
  }

  /// A file that a file of this folder names, relative to that one's own folder.
  func file(named path: String, in naming: String) throws(DocumentProblem) -> (name: String, realPath: String) {
    guard let below = Self.joined(folderBelow(of: naming), path) else { throw .extendsOutside(path) }
    guard let real = realPathOf(realPath + "/" + below) else { throw .extendsUnreadable(path, .notFound) }
    guard holds(real) else { throw .extendsOutside(path) }
    return (name + below, real)
  }

  /// Whether a real path lies below it.
  func holds(_ real: String) -> Bool { real.hasPrefix(realPath == "/" ? "/" : realPath + "/") }

  /// `variants` for `scenarios/variants/q3.yaml`, if this is `scenarios`.
  private func folderBelow(of file: String) -> [Substring] {
    let below = file.hasPrefix(name) ? file.dropFirst(name.count) : file[...]
    return below.split(separator: "/").dropLast()
  }

  /// A path relative to a folder, without `.` and `..`; nil if it is absolute or leads out.
  static func joined(_ folder: [Substring], _ path: String) -> String? {
    guard !path.hasPrefix("/"), !path.utf8.contains(0) else { return nil }
    var components = folder
    for component in path.split(separator: "/") {
      switch component {
      case ".": break
      case "..":
        if components.popLast() == nil { return nil }
      default: components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}

/// A path without links; nil if nothing is there.
func realPathOf(_ path: String) -> String? {
  guard let found = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
}
