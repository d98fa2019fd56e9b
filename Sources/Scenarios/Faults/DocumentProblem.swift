/// Why a text cannot be read as a scenario file.
package enum DocumentProblem: Error, Hashable, Sendable {
  case isEmpty

  /// Whole sentences for a planner.
  package var message: String {
    switch self {
    case .isEmpty: "The file is empty."
    }
  }
}
