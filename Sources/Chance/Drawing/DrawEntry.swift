/// A distribution reduced to plain numbers and places in the pool.
@usableFromInline
struct DrawEntry: Sendable {
  let form: DrawForm
  let cut: Cut
  @usableFromInline let lowerBound: Double
  let upperBound: Double

  init(form: DrawForm, cut: Cut, bounds: any Family) {
    self.form = form
    self.cut = cut
    lowerBound = bounds.lowerBound
    upperBound = bounds.upperBound
  }

  func value(at uniform: Double, in pool: borrowing [Double]) -> Double {
    // Rounding in the inverse must not lead beyond the ends that were promised.
    min(upperBound, max(lowerBound, form.quantile(cut.level(Level(below: uniform)), in: pool)))
  }
}

/// Numbers of the pool that belong together.
struct PoolSlice: Hashable, Sendable {
  let start: Int
  let count: Int
}

/// How a distribution is inverted while a future is played. Families with closed forms invert themselves.
enum DrawForm: Sendable {
  case fixed(Fixed)
  case normal(Normal)
  case lognormal(Lognormal)
  case uniform(Uniform)
  case triangular(Triangular)
  case weibull(Weibull)
  case exponential(Exponential)
  case metalog(Metalog)
  case gamma(ScoreTable, scale: Double)
  case beta(ScoreTable, lowerBound: Double, width: Double)
  case discrete(PoolSlice)  // the shares up to each value, then the values
  case empirical(PoolSlice)  // the values, rising

  func quantile(_ level: Level, in pool: borrowing [Double]) -> Double {
    switch self {
    case .fixed(let fixed): fixed.value
    case .normal(let normal): normal.quantile(level)
    case .lognormal(let lognormal): lognormal.quantile(level)
    case .uniform(let uniform): uniform.quantile(level)
    case .triangular(let triangular): triangular.quantile(level)
    case .weibull(let weibull): weibull.quantile(level)
    case .exponential(let exponential): exponential.quantile(level)
    case .metalog(let metalog): metalog.quantile(level)
    case .gamma(let table, let scale): scale * table.gamma(level, in: pool)
    case .beta(let table, let lowerBound, let width): lowerBound + width * table.beta(level, in: pool)
    case .discrete(let slice): DrawForm.discrete(slice, level, in: pool)
    case .empirical(let slice): pool[slice.start + Empirical.index(at: level.below, of: slice.count)]
    }
  }

  /// The first value whose share is not exceeded, by halving: `choose` may be long.
  private static func discrete(_ slice: PoolSlice, _ level: Level, in pool: borrowing [Double]) -> Double {
    let choices = slice.count / 2
    var (lowest, highest) = (0, choices - 1)
    while lowest < highest {
      let middle = (lowest + highest) / 2
      if level.below <= pool[slice.start + middle] { highest = middle } else { lowest = middle + 1 }
    }
    return pool[slice.start + choices + lowest]
  }
}
