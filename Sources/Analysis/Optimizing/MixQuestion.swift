import LearningModel
package import Scenarios

/// What an optimization was asked, read for a scenario.
package struct MixQuestion: Sendable {
  package let objective: MixObjective
  package let constraints: [MixConstraint]

  /// The chance of a constraint that states none.
  package static let usualChance = 0.8

  /// Why it cannot be asked.
  package enum Refusal: Error, Sendable {
    case usage(String)
    /// A promise that the scenario could not make.
    case faults([Fault])
  }

  /// - Parameters:
  ///   - outcome: a metric of summary.csv.
  ///   - constraints: as `--subject-to` has them.
  package init(
    _ outcome: String, isMaximized: Bool, subjectTo constraints: [String], _ variants: ScenarioVariants
  ) throws(Refusal) {
    let strategy: Strategy
    // A scenario without faults can always be laid out.
    do { strategy = try Strategy(variants.scenario) } catch { throw .usage("\(error)") }
    let layout = strategy.plan.layout
    do throws(UnknownOutcome) {
      objective = MixObjective(try layout.summarized(outcome), isMaximized: isMaximized)
    } catch { throw .usage(error.message) }
    var found: [MixConstraint] = []
    for text in constraints {
      let request: ConstraintRequest
      do { request = try ConstraintRequest.read(text).get() } catch { throw .usage(error.message) }
      let wanted = request.chance ?? Self.usualChance
      for promise in try Self.promises(request, strategy, variants) {
        if found.contains(where: { $0.promise == promise }) {
          throw .usage("'\(promise.promise.series.name) \(promise.written)' is asked for twice; one of them has to go.")
        }
        found.append(MixConstraint(promise, wanted: wanted))
      }
    }
    self.constraints = found
  }

  private static func promises(
    _ request: ConstraintRequest, _ strategy: Strategy, _ variants: ScenarioVariants
  ) throws(Refusal) -> [StatedPromise] {
    switch request.promise(in: variants) {
    case .valid(let inputs, _)?:
      guard let promise = StatedPromise(inputs, strategy.plan.layout) else { return [] }
      return [promise]
    case .faulty(let faults)?: throw .faults(faults)
    case nil:
      do throws(UnknownPromise) {
        return try SoughtPromises(named: [request.name], of: strategy).promises
      } catch { throw .usage(error.message) }
    }
  }
}
