import Glibc

/// A quantile function tabulated over the standard normal score z of the level, by cubic Hermite interpolation.
///
/// The tabulated function is ln x for the gamma and ln(x/(1−x)) for the beta: over z both are close to a parabola in
/// either tail, so that few nodes suffice and values keep their relative precision.
struct ScoreTable: Hashable, Sendable {
  let grid: ScoreGrid
  let start: Int  // of its nodes in the pool: value and slope of each

  /// The value of the unit gamma at a level.
  func gamma(_ level: Level, in pool: borrowing [Double]) -> Double { exp(interpolated(normalScore(level), in: pool)) }

  /// The value of the beta between 0 and 1 at a level.
  func beta(_ level: Level, in pool: borrowing [Double]) -> Double {
    1 / (1 + exp(-interpolated(normalScore(level), in: pool)))
  }

  private func interpolated(_ score: Double, in pool: borrowing [Double]) -> Double {
    let position = score * ScoreGrid.nodesPerUnit
    let node = min(max(Int(position.rounded(.down)), grid.first), grid.last - 1)
    let t = position - Double(node)
    let place = start + 2 * (node - grid.first)
    let (left, leftSlope) = (pool[place], pool[place + 1])
    let (right, rightSlope) = (pool[place + 2], pool[place + 3])
    let rise = right - left
    // The cubic with these values and slopes (per node) at t = 0 and 1.
    return left + t
      * (leftSlope + t * (3 * rise - 2 * leftSlope - rightSlope + t * (leftSlope + rightSlope - 2 * rise)))
  }
}

/// The normal scores at which a table has nodes: multiples of 1/16 that enclose what can be drawn.
struct ScoreGrid: Hashable, Sendable {
  static let nodesPerUnit = 16.0
  let first: Int
  let last: Int  // > first

  init(within cut: Cut) {
    let lowest = normalScore(cut.level(.lowestDrawn)) * ScoreGrid.nodesPerUnit
    let highest = normalScore(cut.level(.highestDrawn)) * ScoreGrid.nodesPerUnit
    first = Int(lowest.rounded(.down))
    last = max(Int(highest.rounded(.up)), first + 1)
  }
}

/// A tabulated family without unit: what its table depends on.
enum StandardForm: Hashable, Sendable {
  case gamma(shape: Double)
  case beta(first: Double, second: Double)

  /// Value and slope (per node) at each node of the grid.
  func nodes(on grid: ScoreGrid) -> [Double] {
    let tabulated = tabulated
    return (grid.first...grid.last).flatMap { node in
      let score = Double(node) / ScoreGrid.nodesPerUnit
      let value = tabulated.score(at: normalLevel(score))
      let logNormalDensity = -(score * score + log(2 * Double.pi)) / 2
      return [value, exp(logNormalDensity - tabulated.logDensity(value)) / ScoreGrid.nodesPerUnit]
    }
  }

  private var tabulated: LogConcaveScore {
    switch self {
    case .gamma(let shape): Gamma(shape: shape, scale: 1).logarithm
    case .beta(let first, let second): Beta(first: first, second: second).logit
    }
  }
}
