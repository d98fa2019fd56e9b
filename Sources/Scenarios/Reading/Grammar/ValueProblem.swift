package import Chance
package import Quantities

/// Why the text of a value means nothing that its input allows. `message` says it in whole sentences.
package struct ValueProblem: Error, Hashable, Sendable {
  /// Characters (Unicode scalars) from the beginning of the value's text to the fault.
  package var offset: Int
  package var reason: Reason

  init(_ offset: Int, _ reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    // What is written
    case empty(example: String)
    case notANumber(read: String)
    case notAValue(read: String, example: String, nearest: String?)
    case tooLarge(read: String)
    case ambiguousComma(read: String, first: String, second: String)
    case dashBetweenEnds(read: String)
    case endMissing
    case leftOver(read: String, nearest: String? = nil)
    /// `$1.7m`, `$96l`: letters behind an amount that are no scale.
    case unknownScale(read: String, nearest: String?)
    /// `6 and 14 weeks`: two numbers with another word between them than `to`.
    case noInterval(read: String)
    case parenthesisNotClosed(name: String)
    case commaExpected(read: String)

    // Units
    case unknownUnit(read: String, nearest: String?, example: String)
    case unknownDenominator(read: String, nearest: String?)
    case unitDoesNotSuit(read: String, wanted: Unit, example: String)
    case otherCurrency(read: String, scenario: Currency)
    case unitMissing(read: String, units: [String])
    case parameterWithUnit(name: String, read: String)
    case percentAfterBeta

    // Distributions
    case unknownDistribution(read: String, nearest: String?)
    case distributionNotAllowed(read: String)
    case unknownParameter(read: String, family: DistributionFamily, nearest: String?)
    case repeatedParameter(read: String)
    case parametersDoNotFit(family: DistributionFamily, given: String)
    case namedAndUnnamedParameters(family: DistributionFamily)
    case percentileOutOfRange(read: String)
    case noEntries
    case weightAfterValue
    case endsInWrongOrder(lower: String, upper: String)
    case boundsOnFixedValue(read: String)
    case repeatedBound(read: String)
    case boundsInWrongOrder(lower: String, upper: String)
    case impossible(DistributionProblem, family: DistributionFamily?, Measure)
    case dataNotReadable(ColumnProblem)

    // What the input allows
    case outOfRange(RangeProblem)
    case nothingInRange(RangeProblem.Ends)
    case notWhole(read: String, of: Unit)
    case notADate(read: String, nearest: String? = nil)
    case noSuchDay(read: String)
    case notAMonth(read: String, nearest: String?)
    case notYesOrNo(read: String)
    case unknownChoice(read: String, allowed: [String], nearest: String?)
    case notAName(read: String)
  }
}

/// A value outside its input's range, both told in the unit that was written.
package struct RangeProblem: Hashable, Sendable {
  package var read: String
  package var side: Side
  /// The end of the range that it is beyond, and whether that value itself is allowed.
  package var end: String
  package var isEndAllowed: Bool
  /// What was probably meant: `15%` by a bare 15 of a share.
  package var suggestion: String?

  package enum Side: Hashable, Sendable { case below, above }

  /// Both ends in words, for a distribution of which nothing lies between them.
  package struct Ends: Hashable, Sendable {
    package var lower: String?
    package var upper: String?
    /// Whether the end itself is allowed.
    package var isLowerAllowed: Bool
    package var isUpperAllowed: Bool

    package init(lower: String?, upper: String?, isLowerAllowed: Bool = true, isUpperAllowed: Bool = true) {
      self.lower = lower
      self.upper = upper
      self.isLowerAllowed = isLowerAllowed
      self.isUpperAllowed = isUpperAllowed
    }
  }
}
