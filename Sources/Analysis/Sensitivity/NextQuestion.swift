package import Forecasting
import Scenarios

/// What to find out next: the input by judgement that moves the weakest promise most.
package struct NextQuestion: Sendable {
  /// Place among the summary's promises.
  package let promise: Int
  /// Place among the outcomes of the analysis: the promise itself, or what it is about.
  package let outcome: Int
  /// Place among the inputs.
  package let input: Int
}

extension Sensitivity {
  /// Nil where no promise is both kept and broken, where the analysis does not speak of the weakest one, and where no
  /// judgement has an influence on it.
  package func nextQuestion(_ promises: [PromiseChance]) -> NextQuestion? {
    let open = promises.indices.filter {
      promises[$0].chance.kept > 0 && promises[$0].chance.kept < promises[$0].chance.count
    }
    guard let weakest = open.min(by: { promises[$0].chance.kept < promises[$1].chance.kept }),
      let outcome = outcomes.firstIndex(where: { $0.outcome.isAbout(promises[weakest].promise) }),
      let input = outcomes[outcome].influential.first(where: { inputs[$0].grade == .judgement })
    else { return nil }
    return NextQuestion(promise: weakest, outcome: outcome, input: input)
  }
}

extension ExplainedOutcome {
  fileprivate func isAbout(_ promise: Promise) -> Bool {
    switch self {
    case .series(let series): series == promise.series
    case .promise(let stated): stated.promise == promise
    case .allPromises(let stated): stated.map(\.promise) == [promise]
    }
  }
}
