package import Chance

/// What the text of an input means, in the input's canonical unit, with what is doubtful about it.
package struct WrittenValue: Hashable, Sendable {
  package var form: Form
  /// As it was written, without the blanks around it.
  package var text: String
  /// Legal, but the planner should hear of it.
  package var doubts: [ValueDoubt]

  package enum Form: Hashable, Sendable {
    case fixed(Double)
    /// Within the input's allowed range; never a distribution of one value only.
    case distribution(Distribution)
  }

  /// The value, if it is fixed.
  package var fixed: Double? {
    if case .fixed(let value) = form { value } else { nil }
  }

  /// The distribution, if it is not fixed.
  package var distribution: Distribution? {
    if case .distribution(let distribution) = form { distribution } else { nil }
  }
}

/// What is legal but doubtful about a value. `message` says it in whole sentences.
package enum ValueDoubt: Hashable, Sendable {
  /// The weights of `choose` added up to something else than 1.
  case weightsNormalized(sum: Double)
  /// More than a thousandth of the distribution lay outside the input's range.
  case truncatedToRange(removed: Double, range: RangeProblem.Ends)
  /// The mean lies beyond the 95th percentile.
  case tooWide(mean: String, p95: String)
  /// A distribution of which only one value can occur.
  case fixedAfterAll(read: String, value: String)
  /// `2 to 4k`: the k holds for the 4 alone.
  case scaleOfUpperEndOnly(lower: String, upper: String)
  /// A bare 15 of a share, where 15% was probably meant.
  case bareShare(read: String, percent: String)
}
