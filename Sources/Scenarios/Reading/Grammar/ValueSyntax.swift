import Chance

/// The text of a value taken apart, before units are converted and numbers are judged. Offsets are in bytes.
struct ValueSyntax {
  var base: Base
  var least: Bound?
  var most: Bound?

  enum Base {
    case quantity(WrittenQuantity)
    case interval(WrittenQuantity, WrittenQuantity)
    case call(WrittenCall)
    case choice(WrittenChoice)
    case data(WrittenData)
  }

  /// `at least 2`, `at most 26 weeks`.
  struct Bound {
    var quantity: WrittenQuantity
    /// Where its `at` stands.
    var offset: Int
  }
}

/// A number with sign, scale and unit: `-$1.2k per week`.
struct WrittenQuantity {
  /// With sign and scale, in the written unit.
  var number: Double
  var isScaled: Bool
  var unit: WrittenUnit
  /// Where it begins, and where its unit does (or would).
  var offset: Int
  var unitOffset: Int
  var text: String
}

/// `lognormal(p10: 4, p90: 12) weeks`
struct WrittenCall {
  var family: DistributionFamily
  var offset: Int
  var arguments: [Argument]
  /// The unit behind the parentheses.
  var unit: WrittenUnit
  var unitOffset: Int

  struct Argument {
    /// Nil if it counts by its place.
    var name: String?
    var offset: Int
    var quantity: WrittenQuantity
  }
}

/// `choose(70%: 0, 20%: 2, 10%: 6) weeks`
struct WrittenChoice {
  var offset: Int
  var entries: [(weight: WrittenQuantity, value: WrittenQuantity)]
  var unit: WrittenUnit
  var unitOffset: Int
}

/// `empirical(data/time-to-fill.csv, column: weeks)`
struct WrittenData {
  var offset: Int
  var path: String
  var pathOffset: Int
  var column: String
  var unit: WrittenUnit
  var unitOffset: Int
}
