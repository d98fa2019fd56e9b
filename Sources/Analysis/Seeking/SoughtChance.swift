package import Statistics

/// What a search along a row of values found.
package struct SoughtChance: Sendable {
  /// Place of the first value that keeps it; nil where none does of those that were looked at.
  package let answer: Int?
  /// Whether the whole 95 % interval of the answer's chance is at or above the wanted one.
  package let isSure: Bool
  /// Place of the first of the answer and the next two of which that is so.
  package let sure: Int?
  /// Place of the greatest chance.
  package let best: Int
  package let method: Method
  package let trend: Trend
  /// Every value that was looked at, by place.
  package let looks: [Look]

  package struct Look: Sendable {
    package let place: Int
    /// By the futures that it was looked at in.
    package let chance: WilsonInterval
  }

  package enum Method: Sendable {
    /// All values: there are few.
    case every
    /// By halving: as far as was seen, the chance goes one way.
    case bisection
    /// Values from one end to the other: the chance rises and falls.
    case scan
  }

  /// How the chance goes as the value rises, as far as it can be told from noise.
  package enum Trend: Sendable {
    case rises, falls, flat, both
  }
}
