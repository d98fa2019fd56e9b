package import Forecasting
package import LearningModel
import Quantities
package import Scenarios

extension Scenario {
  /// When a forecast of this scenario may stop: all that is asked for, about the series of its plan. Nil if nothing is.
  package func stoppingRule(
    _ requests: [PrecisionRequest], _ layout: MetricLayout
  ) throws(PrecisionFault) -> StoppingRule? {
    var goals: [PrecisionGoal] = []
    for request in requests {
      do { goals += try self.goals(request, layout) } catch { throw PrecisionFault(request.written, error) }
    }
    return goals.isEmpty ? nil : StoppingRule(goals)
  }

  private func goals(
    _ request: PrecisionRequest, _ layout: MetricLayout
  ) throws(PrecisionProblem) -> [PrecisionGoal] {
    let promises = outcomes.compactMap { Promise($0, layout) }
    switch request.subject {
    case .everyPromise:
      guard !promises.isEmpty else { throw .nothingPromised(scenario: name) }
      guard let share = request.share else { throw .notUnderstood(read: request.written) }
      return PrecisionGoal.goals(of: promises, share)
    case .mean(let outcome):
      let series = try series(outcome, layout)
      return [PrecisionGoal(.mean(series), try tolerance(request, series))]
    case .percentile(let percent, let outcome):
      let series = try series(outcome, layout)
      return [PrecisionGoal(.percentile(percent, series), try tolerance(request, series))]
    case .chance(let outcome):
      return try chances(outcome, promises, layout, request)
    }
  }

  private func chances(
    _ outcome: String, _ promises: [Promise], _ layout: MetricLayout, _ request: PrecisionRequest
  ) throws(PrecisionProblem) -> [PrecisionGoal] {
    guard let share = request.share else { throw .tolerance(read: request.tolerance, example: "0.5%") }
    guard !promises.isEmpty else { throw .nothingPromised(scenario: name) }
    if outcome == PrecisionRequest.allPromises { return [PrecisionGoal(.allPromises(promises), .amount(share))] }
    let series = try series(outcome, layout)
    let about = promises.filter { $0.series == series }
    guard !about.isEmpty else { throw .noPromiseAbout(outcome, scenario: name) }
    return about.map { PrecisionGoal(.chance($0), .amount(share)) }
  }

  private func series(_ outcome: String, _ layout: MetricLayout) throws(PrecisionProblem) -> Series {
    if let position = layout.position(named: outcome) { return layout.series[position] }
    if let one = layout.series.first(where: { $0.name.hasPrefix(outcome + ".") }) {
      throw .severalOutcomes(read: outcome, example: one.name, scenario: name)
    }
    let nearest = NearestName.nearest(to: outcome, among: layout.series.map(\.name))
    throw .unknownOutcome(read: outcome, nearest: nearest, scenario: name)
  }

  /// A share is one of the estimate, but points where the outcome is a share itself; all else is an amount in its unit.
  private func tolerance(
    _ request: PrecisionRequest, _ series: Series
  ) throws(PrecisionProblem) -> PrecisionGoal.Tolerance {
    let unit = series.metric.declaration.promisedUnit
    if let share = request.share { return unit == .share ? .amount(share) : .share(share) }
    let grammar = ValueGrammar(unit: unit, currency: horizon.currency.value)
    guard case .success(let value) = grammar.read(request.tolerance), let amount = value.fixed, amount > 0 else {
      throw .tolerance(read: request.tolerance, example: grammar.example)
    }
    return .amount(amount)
  }
}

/// A precision that cannot be asked for, and the argument that does.
package struct PrecisionFault: Error, Hashable, Sendable {
  package let written: String
  package let problem: PrecisionProblem

  package init(_ written: String, _ problem: PrecisionProblem) {
    self.written = written
    self.problem = problem
  }

  /// One sentence for the user.
  package var message: String { "--precision \(harmlessLine(written)): \(problem.message)" }
}
