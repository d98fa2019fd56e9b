import Chance
import Quantities
import Scenarios
import Testing

@Suite("Values that are distributions") struct DistributionGrammarTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let written: String
    let grammar: ValueGrammar
    let meaning: @Sendable () throws -> Distribution
    init(_ written: String, _ grammar: ValueGrammar, _ meaning: @escaping @Sendable () throws -> Distribution) {
      (self.written, self.grammar, self.meaning) = (written, grammar, meaning)
    }
    var testDescription: String { written }
  }

  static let intervals: [Case] = [
    Case("6 to 14 weeks", Grammars.timeToFill) { try .lognormalInterval(from: 6, to: 14) },
    Case("6 weeks to 14", Grammars.timeToFill) { try .lognormalInterval(from: 6, to: 14) },
    Case("6 TO 14", Grammars.timeToFill) { try .lognormalInterval(from: 6, to: 14) },
    Case("7 days to 2 weeks", Grammars.timeToFill) { try .lognormalInterval(from: 1, to: 2) },
    Case("3 to 6 months", Grammars.timeToFill) { try .lognormalInterval(from: 13, to: 26) },
    Case("-6 to 8 weeks", Grammars.deadline) {
      try .normalInterval(from: -6, to: 8).truncated(atLeast: -520, atMost: 520)
    },
    Case("0.7 to 2.0", Grammars.factor) { try .lognormalInterval(from: 0.7, to: 2) },
    Case("$2k to $120k", Grammars.loss) { try .lognormalInterval(from: 2000, to: 120_000) },
    Case("$2k to 120k", Grammars.loss) { try .lognormalInterval(from: 2000, to: 120_000) },
    Case("900 to $4k", Grammars.loss) { try .lognormalInterval(from: 900, to: 4000) },
    Case("1 to 3 per month", Grammars.strikes) { try .lognormalInterval(from: 12, to: 36) },
    Case("5% to 15%", Grammars.reach) { try .shareInterval(from: 0.05, to: 0.15) },
    Case("5 to 15%", Grammars.reach) { try .shareInterval(from: 0.05, to: 0.15) },
    Case("5% to 15", Grammars.reach) { try .shareInterval(from: 0.05, to: 0.15) },
    Case("8% to 20% per year", Grammars.attrition) { try .shareInterval(from: 0.08, to: 0.2) },
    Case("70% to 100%", Grammars.attrition) { try .shareInterval(from: 0.7, to: 1) },
    Case("0% to 30%", Grammars.reach) {
      try .beta(through: Percentile(share: 0.05, value: 0.0015), Percentile(share: 0.95, value: 0.3))
    },
    // A share that may exceed the whole is no share of one: lognormal, or normal from 0.
    Case("20% to 150%", Grammars.funding) { try .lognormalInterval(from: 0.2, to: 1.5) },
  ]

  static let named: [Case] = [
    Case("normal(10, 2)", Grammars.deadline) {
      try .normal(mean: 10, standardDeviation: 2).truncated(atLeast: -520, atMost: 520)
    },
    Case("normal(mean: 10, sd: 2) weeks", Grammars.deadline) {
      try .normal(mean: 10, standardDeviation: 2).truncated(atLeast: -520, atMost: 520)
    },
    Case("lognormal(mean: 10, sd: 4)", Grammars.timeToFill) { try .lognormal(mean: 10, standardDeviation: 4) },
    Case("lognormal(10, 4)", Grammars.timeToFill) { try .lognormal(mean: 10, standardDeviation: 4) },
    Case("lognormal(sd: 4, mean: 10)", Grammars.timeToFill) { try .lognormal(mean: 10, standardDeviation: 4) },
    Case("lognormal(mean: 3 months, sd: 7 days)", Grammars.timeToFill) {
      try .lognormal(mean: 13, standardDeviation: 1)
    },
    Case("lognormal(p10: 4, p90: 12)", Grammars.timeToFill) {
      try .lognormal(through: Percentile(share: 0.1, value: 4), Percentile(share: 0.9, value: 12))
    },
    Case("lognormal(p90: 12, p10: 4 weeks)", Grammars.timeToFill) {
      try .lognormal(through: Percentile(share: 0.1, value: 4), Percentile(share: 0.9, value: 12))
    },
    Case("lognormal(p2.5: 4, p97.5: 12)", Grammars.timeToFill) {
      try .lognormal(through: Percentile(share: 0.025, value: 4), Percentile(share: 0.975, value: 12))
    },
    Case("Normal( p5 : 1 month , p95 : 2 ) ", Grammars.deadline) {
      try .normalInterval(from: 52.0 / 12, to: 104.0 / 12).truncated(atLeast: -520, atMost: 520)
    },
    Case("uniform(2, 5)", Grammars.factor) { try .uniform(from: 2, to: 5) },
    Case("uniform(-20%, -5%)", Grammars.funding) { try .uniform(from: -0.2, to: -0.05) },
    Case("uniform(-20, -5)%", Grammars.funding) { try .uniform(from: -0.2, to: -0.05) },
    Case("uniform(0,500)", Grammars.loss) { try .uniform(from: 0, to: 500) },
    Case("uniform(min: $1k, max: 2k)", Grammars.loss) { try .uniform(from: 1000, to: 2000) },
    Case("triangular(2, 3, 7) weeks", Grammars.timeToFill) { try .triangular(from: 2, mode: 3, to: 7) },
    Case("triangular(max: 7, min: 2, mode: 3)", Grammars.timeToFill) { try .triangular(from: 2, mode: 3, to: 7) },
    Case("pert(2, 3, 7)", Grammars.timeToFill) { try .pert(from: 2, mode: 3, to: 7) },
    Case("beta(2, 8)", Grammars.reach) { try .beta(2, 8) },
    Case("beta(a: 2, b: 8)", Grammars.reach) { try .beta(2, 8) },
    Case("beta(2, 8) years", Grammars.timeToFill) { try .beta(2, 8).scaled(by: 52) },
    Case("beta(p10: 10%, p90: 40%)", Grammars.reach) {
      try .beta(through: Percentile(share: 0.1, value: 0.1), Percentile(share: 0.9, value: 0.4))
    },
    Case("beta(mean: 20%, sd: 5%)", Grammars.reach) { try .beta(mean: 0.2, standardDeviation: 0.05) },
    Case("gamma(shape: 2, mean: 6)", Grammars.timeToFill) { try .gamma(shape: 2, mean: 6) },
    Case("gamma(2, 6) months", Grammars.timeToFill) { try .gamma(shape: 2, mean: 26) },
    Case("gamma(shape: 2, scale: 3)", Grammars.timeToFill) { try .gamma(shape: 2, scale: 3) },
    Case("weibull(shape: 1.5, scale: 4)", Grammars.timeToFill) { try .weibull(shape: 1.5, scale: 4) },
    Case("weibull(p10: 1, p50: 3)", Grammars.timeToFill) {
      try .weibull(through: Percentile(share: 0.1, value: 1), Percentile(share: 0.5, value: 3))
    },
    Case("exponential(mean: 3)", Grammars.timeToFill) { try .exponential(mean: 3) },
    Case("exponential(3) days", Grammars.timeToFill) { try .exponential(mean: 3.0 / 7) },
    Case("choose(70%: 0, 20%: 2, 10%: 6) weeks", Grammars.deadline) { try .discrete([(0.7, 0), (0.2, 2), (0.1, 6)]) },
    Case("choose(70%: 0, 20%: 14 days, 10%: 6 weeks)", Grammars.deadline) {
      try .discrete([(0.7, 0), (0.2, 2), (0.1, 6)])
    },
    Case("choose(0.7: 0, 0.3: $1.5k)", Grammars.loss) { try .discrete([(0.7, 0), (0.3, 1500)]) },
    Case("metalog(p10: 4, p50: 6, p90: 14)", Grammars.deadline) {
      try .metalog(through: quantiles(4, 6, 14)).truncated(atLeast: -520, atMost: 520)
    },
    Case("metalog(p10: 4, p50: 6, p90: 14), at least 0", Grammars.timeToFill) {
      try .metalog(through: quantiles(4, 6, 14), atLeast: 0)
    },
    Case("metalog(p10: 4, p50: 6, p90: 14) weeks at least 1 at most 1 year", Grammars.timeToFill) {
      try .metalog(through: quantiles(4, 6, 14), atLeast: 1, atMost: 52)
    },
  ]

  static let bounded: [Case] = [
    Case("6 to 14 weeks, at least 2, at most 26", Grammars.timeToFill) {
      try .lognormalInterval(from: 6, to: 14).truncated(atLeast: 2, atMost: 26)
    },
    Case("2 to 4 months at most 6", Grammars.timeToFill) {
      try .lognormalInterval(from: 104.0 / 12, to: 208.0 / 12).truncated(atMost: 26)
    },
    Case("$2k to $120k, at most $200k", Grammars.loss) {
      try .lognormalInterval(from: 2000, to: 120_000).truncated(atMost: 200_000)
    },
    Case("exponential(mean: 3), at least 1", Grammars.timeToFill) { try .exponential(mean: 3).truncated(atLeast: 1) },
    Case("choose(1: 1, 1: 2, 2: 3) weeks, at least 2", Grammars.timeToFill) { try .discrete([(1, 2), (2, 3)]) },
  ]

  @Test(
    "an interval is lognormal, normal or, for shares of a whole, a beta with these 5th and 95th percentiles",
    arguments: intervals)
  func interval(_ written: Case) throws { try expect(written) }

  @Test(
    "a named distribution takes numbers by place, by name, or percentiles, in the unit behind them or beside them",
    arguments: named)
  func namedDistribution(_ written: Case) throws { try expect(written) }

  @Test("bounds are in the unit of what they bound, and shape a metalog but cut everything else", arguments: bounded)
  func bounds(_ written: Case) throws { try expect(written) }

  /// Equal in what it means: the same quantiles from the lower to the upper tail, the same ends.
  private func expect(_ written: Case) throws {
    let value = try written.grammar.read(written.written).get()
    let distribution = try #require(value.distribution)
    let expected = try written.meaning()
    for share in [0.001, 0.05, 0.31, 0.5, 0.72, 0.95, 0.999] {
      #expect(isNear(distribution.quantile(share), expected.quantile(share)), "p\(share * 100)")
    }
    #expect(isNear(distribution.lowerBound, expected.lowerBound) || distribution.lowerBound == expected.lowerBound)
    #expect(isNear(distribution.upperBound, expected.upperBound) || distribution.upperBound == expected.upperBound)
  }

  @Test("the 5th and the 95th percentile of `6 to 14 weeks` are 6 and 14")
  func ninetyPercent() throws {
    let value = try #require(try Grammars.timeToFill.read("6 to 14 weeks").get().distribution)
    #expect(isNear(value.quantile(0.05), 6) && isNear(value.quantile(0.95), 14))
  }

  @Test("a distribution is redistributed to the allowed range")
  func allowedRange() throws {
    // normal(0, 1) above 0 has its median at the normal's third quartile, 0.67449.
    let value = try Grammars.loss.read("normal(0, 1)").get()
    let distribution = try #require(value.distribution)
    #expect(distribution.lowerBound == 0 && isNear(distribution.quantile(0.5), 0.674_489_750_196_082))
    #expect(value.doubts == [.truncatedToRange(removed: 0.5, range: RangeProblem.Ends(lower: "0", upper: nil))])
  }

  @Test("written values on an open end are outside it")
  func openEnd() throws {
    let value = try Grammars.timeToFill.read("choose(50%: 0, 25%: 2, 25%: 4) weeks").get()
    #expect(value.distribution == (try .discrete([(0.5, 2), (0.5, 4)])))
    #expect(value.doubts.count == 1)
  }

  @Test("empirical takes the file's column, in the unit behind it")
  func empirical() throws {
    let written = "empirical(data/time to fill.csv, column: days open) days, at most 3 weeks"
    var asked: [String] = []
    let value = try Grammars.timeToFill.read(written) { path, column in
      asked = [path, column]
      return .success([7, 14, 28, 21])
    }.get()
    #expect(asked == ["data/time to fill.csv", "days open"])
    #expect(value.distribution == (try .empirical([1, 2, 3])))
    #expect(value.doubts.isEmpty)
  }

  @Test("names of files and columns that hold commas stand between quotation marks")
  func quotedNames() throws {
    var asked: [String] = []
    _ = Grammars.timeToFill.read(#"empirical("a, b (c).csv", column: 'x, y')"#) { path, column in
      asked = [path, column]
      return .success([1, 2])
    }
    #expect(asked == ["a, b (c).csv", "x, y"])
  }
}

private func quantiles(_ p10: Double, _ p50: Double, _ p90: Double) -> [Percentile] {
  [Percentile(share: 0.1, value: p10), Percentile(share: 0.5, value: p50), Percentile(share: 0.9, value: p90)]
}
