/// Who says so.
package struct Provenance: Hashable, Sendable {
  /// Document, data or person behind a value, as the file names it.
  package var source: String?
  package var note: String?
  /// Nil where a scenario states a value without saying how well it is known.
  package var grade: Grade?
  package var origin: Origin

  package init(source: String? = nil, note: String? = nil, grade: Grade? = nil, origin: Origin) {
    self.source = source
    self.note = note
    self.grade = grade
    self.origin = origin
  }
}

/// How well a value is known.
package enum Grade: String, CaseIterable, Hashable, Sendable {
  /// From data at hand.
  case measured
  /// Stated in a document that was seen.
  case published
  /// Somebody's estimate.
  case judgement
}

/// Which layer of a scenario a value comes from; a later layer wins.
package enum Origin: String, CaseIterable, Hashable, Sendable {
  case library
  case scenario
  case commandLine = "command line"
}
