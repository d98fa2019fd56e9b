/// All distributions of a plan, laid out for drawing: contiguous arrays of plain numbers, so that a value costs no
/// allocation and no reference counting.
///
/// A value is the distribution's inverse at the uniform, never a rejection sampler: greater luck gives a greater value,
/// and the same luck under another distribution the same rank. Gamma and beta are tabulated when added (`ScoreTable`);
/// all others are exact.
@frozen
public struct DrawTable: Sendable {
  @usableFromInline var entries: [DrawEntry] = []
  @usableFromInline var pool: [Double] = []
  @usableFromInline var known = Known()

  /// No distribution yet.
  public init() {}
}

extension DrawTable {
  /// Adds a distribution; one that is there already gets the same handle.
  public mutating func add(_ distribution: Distribution) -> Draw {
    if let draw = known.draws[distribution.law] { return draw }
    let draw = Draw(index: Int32(entries.count), isFixed: distribution.isFixed)
    entries.append(entry(for: distribution.law))
    known.draws[distribution.law] = draw
    return draw
  }

  /// How many different distributions there are.
  public var count: Int { entries.count }

  /// The value at a uniform strictly between 0 and 1.
  public func value(_ draw: Draw, at uniform: Double) -> Double {
    entries[Int(draw.index)].value(at: uniform, in: pool)
  }

  /// The value that luck draws at an address; a fixed one costs no luck.
  @inlinable
  public func value(_ draw: Draw, at address: Address, occurrence: Int = 0, _ luck: Luck) -> Double {
    draw.isFixed
      ? entries[Int(draw.index)].lowerBound : value(draw, at: luck.uniform(at: address, occurrence: occurrence))
  }

  private mutating func entry(for law: Law) -> DrawEntry {
    guard case .truncated(let truncated) = law else {
      return DrawEntry(form: form(of: law, within: Cut()), cut: Cut(), bounds: law.family)
    }
    return DrawEntry(form: form(of: truncated.base, within: truncated.cut), cut: truncated.cut, bounds: truncated)
  }

  private mutating func form(of law: Law, within cut: Cut) -> DrawForm {
    switch law {
    case .fixed(let fixed): .fixed(fixed)
    case .normal(let normal): .normal(normal)
    case .lognormal(let lognormal): .lognormal(lognormal)
    case .uniform(let uniform): .uniform(uniform)
    case .triangular(let triangular): .triangular(triangular)
    case .weibull(let weibull): .weibull(weibull)
    case .exponential(let exponential): .exponential(exponential)
    case .metalog(let metalog): .metalog(metalog)
    case .gamma(let gamma): .gamma(table(of: .gamma(shape: gamma.shape), within: cut), scale: gamma.scale)
    case .beta(let beta):
      .beta(
        table(of: .beta(first: beta.first, second: beta.second), within: cut),
        lowerBound: beta.lowerBound, width: beta.upperBound - beta.lowerBound)
    case .discrete(let discrete): .discrete(pooled(discrete.sharesBelow + discrete.values))
    case .empirical(let empirical): .empirical(pooled(empirical.values))
    // Truncations are made of continuous bases, never of one another.
    case .truncated(let truncated): form(of: truncated.base, within: truncated.cut)
    }
  }

  private mutating func table(of standard: StandardForm, within cut: Cut) -> ScoreTable {
    let grid = ScoreGrid(within: cut)
    let key = Known.Table(form: standard, grid: grid)
    if let table = known.tables[key] { return table }
    let table = ScoreTable(grid: grid, start: pooled(standard.nodes(on: grid)).start)
    known.tables[key] = table
    return table
  }

  private mutating func pooled(_ numbers: [Double]) -> PoolSlice {
    defer { pool += numbers }
    return PoolSlice(start: pool.count, count: numbers.count)
  }
}

/// What has been added, looked up only when something is added: the same attrition of ten roles is one table.
@usableFromInline
struct Known: Sendable {
  struct Table: Hashable, Sendable {
    let form: StandardForm
    let grid: ScoreGrid
  }

  var draws: [Law: Draw] = [:]
  var tables: [Table: ScoreTable] = [:]

  @usableFromInline
  init() {}
}
