import Quantities

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

extension SponsorInputs {
  static let section = Section<SponsorInputs>([
    .assumption(
      "initial_confidence", \.initialConfidence, .share, .share, "§5",
      "Confidence in the learning function at the start.")
  ])
}

extension SponsorshipInputs {
  static let section = Section<SponsorshipInputs>([
    .assumption(
      "follow_through", \.followThrough, .number, .atLeast(0), "§11",
      "How strongly a sponsor's confidence moves what people apply at work."),
    .section("weights", \.weights, ConfidenceWeightInputs.section, "§5", "How far events move confidence."),
  ])
}

extension ConfidenceWeightInputs {
  static let section = Section<ConfidenceWeightInputs>([
    .fixed("on_time", \.onTime, .number, .share, "§5", "A launch on time, of what is left above confidence."),
    .fixed("late", \.late, .number, .share, "§5", "A launch eight or more weeks late, of confidence."),
    .fixed("cancelled", \.cancelled, .number, .share, "§5", "A cancelled program, of confidence."),
    .fixed("deficit", \.deficit, .number, .share, "§5", "A negative balance at a year's end, of confidence."),
    .fixed(
      "support", \.support, .number, .share, "§5", "A quarter of full attention to sponsors, of what is left above."),
    .fixed(
      "visibility", \.visibility, .number, .share, "§5",
      "A quarter of full attention to evaluation, of what is left above."
    ),
  ])
}
