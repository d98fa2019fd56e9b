package import LearningModel
import Scenarios

/// An outcome was asked for by a name that the scenario has not.
package struct UnknownOutcome: Error, Hashable, Sendable {
  package let read: String
  /// What was probably meant; nil if nothing is near.
  package let nearest: String?
  /// What the metric is told by, where its name is right and its subject is missing or wrong.
  package let subjects: [String]

  /// A sentence for the planner, and what to do. It holds text of the command line.
  package var message: String {
    if let nearest { return "There is no outcome '\(read)'. Did you mean '\(nearest)'?" }
    if !subjects.isEmpty {
      return "There is no outcome '\(read)'; it is told one by one: \(subjects.prefix(20).joined(separator: ", "))."
    }
    return "There is no outcome '\(read)'. Outcomes are the metrics of summary.csv, such as spend, on_time_share or "
      + "coverage.ID; Documentation/Reference/Metrics.md lists them."
  }
}

extension MetricLayout {
  /// The series with this name, `spend` or `coverage.code-of-conduct`, among those of summary.csv.
  package func summarized(_ name: String) throws(UnknownOutcome) -> Series {
    let known = reported.map { series[$0] }
    if let found = known.first(where: { $0.name == name }) { return found }
    let parts = known.filter { $0.metric.declaration.name == name }.map(\.name)
    throw UnknownOutcome(
      read: name, nearest: parts.isEmpty ? NearestName.nearest(to: name, among: known.map(\.name)) : nil,
      subjects: parts)
  }
}
