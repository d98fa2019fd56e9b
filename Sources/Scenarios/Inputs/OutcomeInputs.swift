/// What the planner promises: `coverage.code-of-conduct: at least 95%`.
package struct PromiseInputs: Sendable {
  /// Metric of outputs.md: `coverage`.
  package var metric: String
  /// `code-of-conduct`; nil for the whole.
  package var subject: String?
  package var comparison: Comparison
  /// The value as written, `95%`; its unit is the metric's. Read it with `ValueReading`.
  package var bound: String
  package var path: ScenarioPath
  /// The promise as written, `at least 95%`.
  package var written: String
  /// Of the key: the metric's name.
  package var metricPlace: Place
  /// Of the promise.
  package var place: Place

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
