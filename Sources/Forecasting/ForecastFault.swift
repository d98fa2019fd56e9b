/// Why there is no forecast.
package enum ForecastFault: Error, Equatable, Sendable {
  /// Somebody stopped it after so many replications.
  case cancelled(finished: Int)
  /// No file for samples can be made in the folder, which `TMPDIR` names or which is the usual one: the system's reason.
  case noTemporaryFile(folder: String, isNamed: Bool, reason: String)
  /// There is no room for so many bytes of samples in the folder.
  case noRoom(folder: String, reason: String, bytes: Int)
  /// There is no memory for so many bytes of samples, be they held in it or looked at in a file.
  case noMemory(reason: String, bytes: Int, isOfFile: Bool)

  /// One sentence for the user, and what to do.
  package var message: String {
    switch self {
    case .cancelled(let finished):
      "stopped after \(finished) finished future\(finished == 1 ? "" : "s"); nothing was written."
    case .noTemporaryFile(let folder, let isNamed, let reason):
      "cannot make a temporary file in '\(folder)'\(isNamed ? " (TMPDIR)" : ""): \(reason). "
        + "Set TMPDIR to a folder that may be written. Nothing was written."
    case .noRoom(let folder, let reason, let bytes):
      "there is no room for \(mebibytes(bytes)) of samples in '\(folder)': \(reason). "
        + "Play fewer futures, choose longer periods with --by, or set TMPDIR to a folder with more room. "
        + "Nothing was written."
    case .noMemory(let reason, let bytes, let isOfFile):
      "there is no memory for \(mebibytes(bytes)) of samples: \(reason). "
        + (isOfFile ? "Play fewer futures, or choose longer periods with --by. " : "Allow less of it with --memory. ")
        + "Nothing was written."
    }
  }
}

private func mebibytes(_ bytes: Int) -> String { "\(max(1, bytes / (1 << 20))) MiB" }
