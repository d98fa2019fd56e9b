package import LearningModel
import Scenarios

extension ExplainedOutcome {
  /// What `--outcome` names: a metric of summary.csv, `promises` for keeping all of them, `promise.NAME` for one.
  package init(
    named name: String, _ layout: MetricLayout, _ promises: [StatedPromise]
  ) throws(UnknownOutcome) {
    if name == Self.all, !promises.isEmpty {
      self = .allPromises(promises)
    } else if name.hasPrefix(Self.onePrefix) {
      self = .promise(try Self.promise(String(name.dropFirst(Self.onePrefix.count)), promises))
    } else {
      self = .series(try layout.summarized(name))
    }
  }

  /// What is explained unless something else is asked for: why not all promises are kept; without promises, the money.
  package init(mainOf promises: [StatedPromise], _ layout: MetricLayout) {
    self = promises.isEmpty ? .series(layout.series[layout[.spend]]) : .allPromises(promises)
  }

  private static func promise(_ name: String, _ promises: [StatedPromise]) throws(UnknownOutcome) -> StatedPromise {
    let names = promises.map(\.promise.series.name)
    if let index = names.firstIndex(of: name) { return promises[index] }
    let nearest = NearestName.nearest(to: name, among: names)
    throw UnknownOutcome(
      read: onePrefix + name, nearest: nearest.map { onePrefix + $0 }, subjects: names.map { onePrefix + $0 })
  }

  private static let all = "promises"
  private static let onePrefix = "promise."
}
