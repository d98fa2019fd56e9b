package import LearningModel

/// What the planner promises: `coverage.code-of-conduct: at least 95%`.
package struct PromiseInputs: Sendable {
  package var metric: Metric
  /// `code-of-conduct`; nil for the whole.
  package var subject: String?
  package var comparison: Comparison
  /// In the metric's unit: 0.95.
  package var bound: Double
  package var path: ScenarioPath
  /// The promise as written, `at least 95%`.
  package var written: String
  /// Of the key: the metric's name.
  package var metricPlace: Place
  /// Of the promise.
  package var place: Place

  /// The series it speaks of: `coverage.code-of-conduct`.
  package var series: String { metric.declaration.name + (subject.map { "." + $0 } ?? "") }

  package enum Comparison: String, CaseIterable, Sendable {
    case atMost = "at most"
    case atLeast = "at least"
    case below
    case above
  }
}

/// Inputs whose assumptions are tied to each other (model.md §2).
package struct CorrelationInputs: Sendable {
  /// Paths of assumptions, `*` standing for any key: `programs.*.estimate_error`.
  package var between: [Stated<String>] = []
  /// Rank correlation, −1…1.
  package var rank = Stated<Double>()
}

/// What may be turned: for seek, optimize and the live page.
package struct LeverInputs: Sendable {
  /// Path of the input.
  package var set = Stated<String>()
  /// Ends and step in the input's grammar.
  package var from = Stated<String>()
  package var to = Stated<String>()
  package var step: Stated<String>?
}
