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

  enum Search {
    /// With its name as the user would write it, and its path without links.
    case found(name: String, realPath: String)
    case missing
    /// Absolute, or led out by `..` or a link.
    case outside
  }

  /// A file named relative to a folder below this one.
  func file(below subfolder: [Substring], _ path: String) -> Search {
    guard let below = Self.joined(subfolder, path) else { return .outside }
    guard let real = realPathOf(realPath + "/" + below) else { return .missing }
    return real.hasPrefix(realPath == "/" ? "/" : realPath + "/")
      ? .found(name: name + below, realPath: real) : .outside
  }

  /// The file beside the one that is missing whose name is nearly the same.
  func nearestFile(below subfolder: [Substring], _ path: String) -> String? {
    guard !path.contains("/") else { return nil }
    let folder = ([Substring(realPath)] + subfolder).joined(separator: "/")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Without their endings, which make any two names alike.
    let ending = path.hasSuffix(".yml") ? ".yml" : ".yaml"
    let stems = names.filter { $0.hasSuffix(ending) }.sorted().prefix(1000).map { String($0.dropLast(ending.count)) }
    let stem = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    return NearestName.nearest(to: stem, among: stems).map { $0 + ending }
  }

  /// `variants` for `scenarios/variants/q3.yaml`, if this is `scenarios`.
  func subfolder(of file: String) -> [Substring] { nameBelow(file).split(separator: "/").dropLast() }

  /// The name of a file of this folder, without the folder's own.
  func nameBelow(_ file: String) -> String { file.hasPrefix(name) ? String(file.dropFirst(name.count)) : file }

  /// A path relative to a folder, without `.` and `..`; nil if it is absolute or leads out.
  private static func joined(_ folder: [Substring], _ path: String) -> String? {
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
