package import Chance

/// The value of an input that may be a distribution: **U** or **⟲**.
package enum Uncertain: Hashable, Sendable {
  case fixed(Double)
  case distribution(Distribution)

  package var mean: Double {
    switch self {
    case .fixed(let value): value
    case .distribution(let distribution): distribution.mean
    }
  }

  /// The value below which a share u of outcomes lies, 0 < u < 1.
  package func quantile(_ u: Double) -> Double {
    switch self {
    case .fixed(let value): value
    case .distribution(let distribution): distribution.quantile(u)
    }
  }

  /// The least value that can occur.
  package var lowest: Double {
    switch self {
    case .fixed(let value): value
    case .distribution(let distribution): distribution.lowerBound
    }
  }

  /// The greatest value that can occur.
  package var highest: Double {
    switch self {
    case .fixed(let value): value
    case .distribution(let distribution): distribution.upperBound
    }
  }
}

extension Uncertain: Blank { static let blank = Uncertain.fixed(0) }
