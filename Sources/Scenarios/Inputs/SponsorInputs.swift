/// Somebody who asks for programs (model.md §5).
package struct SponsorInputs: Sendable {
  package var initialConfidence = Stated<Uncertain>()  // U, share
}

/// What moves sponsors' confidence, and what it does.
package struct SponsorshipInputs: Sendable {
  package var followThrough = Stated<Uncertain>()  // U
  package var weights = ConfidenceWeightInputs()
}

/// How far each event moves a sponsor's confidence (model.md §5), as shares of what is left above it or of itself.
package struct ConfidenceWeightInputs: Sendable {
  package var onTime = Stated<Double>()
  package var late = Stated<Double>()
  package var cancelled = Stated<Double>()
  package var deficit = Stated<Double>()
  package var support = Stated<Double>()
  package var visibility = Stated<Double>()
}
