/// Why there is no forecast.
package enum ForecastFault: Error, Equatable, Sendable {
  /// Somebody stopped it after so many replications.
  case cancelled(finished: Int)
  /// There is no room for the samples: the system's reason, and what was asked for.
  case noRoom(reason: String, bytes: Int)

  /// One sentence for the user, and what to do.
  package var message: String {
    switch self {
    case .cancelled(let finished):
      "stopped after \(finished) finished future\(finished == 1 ? "" : "s"); nothing was written."
    case .noRoom(let reason, let bytes):
      "there is no room for \(bytes / (1 << 20)) MiB of samples: \(reason). "
        + "Play fewer futures, choose longer periods with --by, or set TMPDIR to a folder with more room. "
        + "Nothing was written."
    }
  }
}
