/// What every family tells; one file a family, all in the same order. Makers check, a family's own initializer does not.
protocol Family: Hashable, Sendable {
  /// The ends of the values that can occur; infinite where there is none.
  var lowerBound: Double { get }
  var upperBound: Double { get }
  /// The share below or at x.
  func cdf(_ x: Double) -> Double
  /// The share above x, precise where it is tiny.
  func survival(_ x: Double) -> Double
  /// The value at a level, strictly between 0 and 1.
  func quantile(_ level: Level) -> Double
  /// The expected value; infinite where the upper tail is too heavy to have one.
  var mean: Double { get }
  var standardDeviation: Double { get }
  /// The same in another unit; the factor is positive.
  func scaled(by factor: Double) -> Self
}
