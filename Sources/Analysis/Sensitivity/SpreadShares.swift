import Forecasting
import LearningModel
import Scenarios
package import Statistics

/// Where the variance of an outcome comes from: chance, which no assumption removes, and assumptions by how well they are
/// known. Read from pairs of futures that have the same assumptions, or the same of some, and other luck (`PickFreeze`).
package struct SpreadShares: Sendable {
  /// Pairs that were played and have the outcome.
  package let pairs: Int
  /// What finding out every assumption would remove.
  package let assumptions: PickFreeze.Estimate
  /// What finding out those graded judgement would remove, whatever the others are.
  package let judgement: PickFreeze.Estimate
  /// What finding out the others beside them would remove in addition.
  package let others: PickFreeze.Estimate

  /// What would be left: chance.
  package var chance: PickFreeze.Estimate {
    PickFreeze.Estimate(value: 1 - assumptions.value, standardError: assumptions.standardError)
  }

  /// - Parameter keepingJudgement: nil where no input is graded judgement.
  init(_ outcome: [Double], redrawingChance: [Double], keepingJudgement: [Double]?) {
    let pairs = PickFreeze(outcome, redrawingChance)
    guard let keepingJudgement else {
      self.pairs = pairs.count
      assumptions = pairs.explained
      others = pairs.explained
      judgement = PickFreeze.Estimate(value: 0, standardError: 0)
      return
    }
    self.pairs = pairs.count
    assumptions = pairs.explained
    others = pairs.surplus(redrawingChance, over: keepingJudgement)
    judgement = Self.surer(
      PickFreeze(outcome, keepingJudgement).explained, Self.difference(pairs.explained, others))
  }

  /// Judgement is known better from its own pairs where it is little, and from what the others lack where it is most.
  private static func surer(_ one: PickFreeze.Estimate, _ other: PickFreeze.Estimate) -> PickFreeze.Estimate {
    other.standardError < one.standardError ? other : one
  }

  private static func difference(
    _ whole: PickFreeze.Estimate, _ part: PickFreeze.Estimate
  ) -> PickFreeze.Estimate {
    let square = whole.standardError * whole.standardError + part.standardError * part.standardError
    return PickFreeze.Estimate(value: whole.value - part.value, standardError: square.squareRoot())
  }
}

/// The pairs of a forecast, played once for all outcomes.
struct SpreadPairs {
  /// Pairs: shares then have errors of a few points, for a fifth of the futures of a usual run.
  static let most = 1_024

  private let outcomes: [ExplainedOutcome]
  private let redrawn: Forecast
  /// That which redraws chance where every input is graded judgement; nil where none is.
  private let judged: Forecast?

  init(
    _ forecast: Forecast, _ inputs: [UncertainInput], _ outcomes: [ExplainedOutcome], control: ForecastControl
  ) throws(ForecastFault) {
    self.outcomes = outcomes
    let count = min(Self.most, forecast.settings.replications)
    let positions = outcomes.flatMap { $0.positions(in: forecast.plan.layout) }
    func played(keeping entries: [Int]) throws(ForecastFault) -> Forecast {
      try forecast.mixed(MixedFuture(.ofPartner, entries), count: count, observing: positions, control: control)
    }
    let judgement = inputs.judgementEntries
    redrawn = try played(keeping: inputs.map(\.entry))
    judged = judgement.isEmpty ? nil : judgement.count == inputs.count ? redrawn : try played(keeping: judgement)
  }

  func shares(of outcome: ExplainedOutcome, _ values: [Double]) -> SpreadShares {
    SpreadShares(
      values, redrawingChance: outcome.values(in: redrawn),
      keepingJudgement: judged.map { outcome.values(in: $0) })
  }
}

extension [UncertainInput] {
  /// Entries of those graded judgement, with all that are tied to one of them: tied inputs cannot be drawn apart.
  var judgementEntries: [Int] {
    let ties = Set(filter { $0.grade == .judgement }.compactMap(\.tie))
    return filter { input in input.grade == .judgement || input.tie.map { ties.contains($0) } ?? false }.map(\.entry)
  }
}

extension ExplainedOutcome {
  /// Where the series stand in the layout that it is made of.
  func positions(in layout: MetricLayout) -> [Int] {
    let names: [String] =
      switch self {
      case .series(let series): [series.name]
      case .promise(let promise): [promise.promise.series.name]
      case .allPromises(let promises): promises.map(\.promise.series.name)
      }
    return names.compactMap { layout.position(named: $0) }
  }
}
