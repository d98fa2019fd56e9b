import Glibc

/// Why results could not be written. Nothing half is left behind in any of these cases.
package enum OutputFault: Error, Equatable, Sendable {
  /// The folder, or a file in it, cannot be made (exit status 73).
  case cannotCreate(path: String, reason: String)
  /// There is something at the path that no run of ours wrote, and `--force` was not given (73).
  case holdsSomethingElse(path: String, found: String)
  /// A single file cannot be made (73).
  case cannotCreateFile(path: String, reason: String)
  /// There is a file, and `--force` was not given (73).
  case fileExists(path: String)
  /// Writing failed on the way: a full disk, a device that answers with errors (74).
  case failed(path: String, reason: String)

  /// Whether the place is at fault (exit status 73) and not the device (74).
  package var isAboutThePlace: Bool {
    switch self {
    case .cannotCreate, .holdsSomethingElse, .cannotCreateFile, .fileExists: true
    case .failed: false
    }
  }

  /// One sentence for the user: what happened where, and what to do.
  package var message: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "cannot write to '\(harmless(path))': \(reason). Choose another folder with --out."
    case .holdsSomethingElse(let path, let found):
      "'\(harmless(path))' holds \(found), which no run of learncast wrote; it was left as it is. "
        + "Choose another folder with --out, or replace it with --force."
    case .cannotCreateFile(let path, let reason): "cannot write '\(harmless(path))': \(reason)."
    case .fileExists(let path): "'\(harmless(path))' is there already; --force replaces it."
    case .failed(let path, let reason):
      "writing '\(harmless(path))' failed: \(reason). Nothing was left half written."
    }
  }

  /// The fault behind an error number of the system.
  init(_ number: Int32, at path: String) {
    let reason = unsafe String(cString: strerror(number))
    switch number {
    case ENOSPC, EDQUOT, EIO, EFBIG: self = .failed(path: path, reason: reason)
    default: self = .cannotCreate(path: path, reason: reason)
    }
  }

  /// The same, where a single file was to be made.
  init(_ number: Int32, atFile path: String) { self = OutputFault(number, at: path).ofFile(path) }

  /// As it is told of a single file of that name, wherever its bytes were put first.
  func ofFile(_ path: String) -> OutputFault {
    switch self {
    case .cannotCreate(_, let reason): .cannotCreateFile(path: path, reason: reason)
    case .failed(_, let reason): .failed(path: path, reason: reason)
    default: self
    }
  }
}
