import Chance

extension ValueProblem.Reason {
  /// The sentences about distributions; nil for every other reason.
  var messageOfDistribution: String? {
    switch self {
    case .unknownDistribution(let read, let nearest):
      "There is no distribution \(quoted(read))." + (didYouMean(nearest).isEmpty ? " \(known)" : didYouMean(nearest))
    case .distributionNotAllowed(let read):
      "\(quoted(read)) is uncertain, but this is not an assumption or a chance: write one fixed value."
    case .unknownParameter(let read, let family, let nearest):
      "'\(family.rawValue)' has no parameter \(quoted(read))."
        + (didYouMean(nearest).isEmpty ? " \(written(family))" : didYouMean(nearest))
    case .repeatedParameter(let read): "\(quoted(read)) is given twice."
    case .parametersDoNotFit(let family, let given):
      "'\(family.rawValue)' cannot be made of \(given). \(written(family))"
    case .namedAndUnnamedParameters(let family):
      "Either all numbers of '\(family.rawValue)' have names or none. \(written(family))"
    case .percentileOutOfRange(let read):
      "\(quoted(read)) is no percentile; they lie between p0 and p100, both excluded."
    case .noEntries: "'choose' has nothing to choose from. \(written(.discrete))"
    case .weightAfterValue: "The weight comes first in 'choose': write '70%: 0', not '0: 70%'."
    case .endsInWrongOrder(let lower, let upper):
      "'\(clipped(lower)) to \(clipped(upper))' runs backwards; the smaller end comes first."
    case .boundsOnFixedValue(let read): "\(quoted(read)) is a fixed value; only a distribution has bounds."
    case .repeatedBound(let read): "\(quoted(read)) is given twice."
    case .boundsInWrongOrder(let lower, let upper):
      "Nothing is at least \(clipped(lower)) and at most \(clipped(upper))."
    case .impossible(let problem, let family, let measure): problem.message(family: family, measure)
    case .dataNotReadable(let problem): problem.message
    default: nil
    }
  }

  private var known: String { "Known are \(list(DistributionFamily.names, "and"))." }

  private func written(_ family: DistributionFamily) -> String {
    "It is written as \(list(family.examples.map { "'\($0)'" }, "or"))."
  }
}

extension DistributionProblem {
  /// Why no distribution can be made, its values told in the unit that was written.
  func message(family: DistributionFamily?, _ measure: Measure) -> String {
    switch self {
    case .notFinite, .tooWide, .notInvertible:
      "These numbers are too extreme for \(name(family)): its draws could not be computed reliably."
    case .negative(.weight, let value): "A weight is \(WrittenUnit(.percent).text(value * 100)); it cannot be below 0."
    case .negative(let parameter, let value):
      "The \(parameter.rawValue) is \(measure.text(value)); it cannot be below 0."
    case .notPositive(.shape, let value): "The shape is \(PlainNumber.text(value)); it has to be above 0."
    case .notPositive(let parameter, let value):
      "The \(parameter.rawValue) of \(name(family)) is \(measure.text(value)); it has to be above 0."
    case .shapeOutOfRange(_, let shape, let lower, let upper):
      "The shape \(PlainNumber.text(shape)) is too extreme; it may be \(PlainNumber.text(lower)) to \(PlainNumber.text(upper))."
    case .noChoices, .noValues: "There is nothing to draw from."
    case .weightsAddUpToNothing: "All weights are 0, so that nothing can be chosen."
    default: messageOfEnds(measure) ?? messageOfPercentiles(family, measure)
    }
  }

  private func messageOfEnds(_ measure: Measure) -> String? {
    switch self {
    case .endsInWrongOrder(let lower, let upper):
      "The least value, \(measure.text(lower)), is above the greatest, \(measure.text(upper))."
    case .modeOutsideEnds(let mode, let lower, let upper):
      "The most likely value, \(measure.text(mode)), does not lie between \(measure.text(lower)) and \(measure.text(upper))."
    case .meanOutsideEnds(let mean, let lower, let upper):
      "The mean, \(measure.text(mean)), does not lie between \(measure.text(lower)) and \(measure.text(upper))."
    case .standardDeviationTooLarge(let deviation, let limit):
      "The standard deviation, \(measure.text(deviation)), has to be below \(measure.text(limit)) around this mean."
    case .nothingLeft(_, _, let lowest, let highest):
      "Next to nothing lies within these bounds; the values lie \(support(lowest, highest, measure))."
    default: nil
    }
  }

  private func messageOfPercentiles(_ family: DistributionFamily?, _ measure: Measure) -> String {
    switch self {
    case .percentilesInWrongOrder(let lower, let upper):
      "\(lower.name) is \(measure.text(lower.value)) and \(upper.name) is \(measure.text(upper.value)); a higher percentile cannot have a lower value."
    case .percentileOutsideSupport(let percentile, let lowest, let highest):
      "\(percentile.name) is \(measure.text(percentile.value)), but the values of \(name(family)) lie \(support(lowest, highest, measure))."
    case .noSuchMember(let family, let lower, let upper):
      "No \(family.rawValue) distribution has \(lower.name) at \(measure.text(lower.value)) and \(upper.name) at \(measure.text(upper.value))."
    case .infeasibleMetalog(let lower, let middle, let upper):
      "\(lower.name), \(middle.name) and \(upper.name) are too skewed for a metalog: move \(middle.name) nearer to the middle, or bound it with 'at least' or 'at most'."
    case .metalogNeedsThreeQuantiles: "A metalog takes three percentiles."
    default: "The same percentile is given twice, or one is not between p0 and p100."
    }
  }

  private func name(_ family: DistributionFamily?) -> String { family.map { "'\($0.rawValue)'" } ?? "this interval" }

  private func support(_ lowest: Double, _ highest: Double, _ measure: Measure) -> String {
    switch (lowest.isFinite, highest.isFinite) {
    case (true, true): "between \(measure.text(lowest)) and \(measure.text(highest))"
    case (true, false): "above \(measure.text(lowest))"
    case (false, true): "below \(measure.text(highest))"
    case (false, false): "anywhere"
    }
  }
}

extension Percentile {
  /// `p10`
  fileprivate var name: String { "p\(PlainNumber.text(share * 100))" }
}
