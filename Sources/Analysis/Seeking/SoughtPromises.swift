import Scenarios

/// What is to be kept with some chance: one promise, or several in the same future.
package struct SoughtPromises: Sendable {
  /// Places among the scenario's promises.
  package let places: [Int]
  package let promises: [StatedPromise]
  /// Whether they are all that the scenario promises, and more than one.
  package let isAll: Bool

  /// - Parameter names: promised metrics, or `all`; none for all.
  package init(named names: [String], of strategy: Strategy) throws(UnknownPromise) {
    let stated = strategy.promises
    let known = stated.map(\.promise.series.name)
    guard !known.isEmpty else {
      throw UnknownPromise(read: names.first ?? Self.all, scenario: strategy.name, known: [])
    }
    var places: Set<Int> = []
    for name in names {
      if name == Self.all {
        places.formUnion(known.indices)
      } else if let place = known.firstIndex(of: name) {
        places.insert(place)
      } else {
        throw UnknownPromise(read: name, scenario: strategy.name, known: known)
      }
    }
    if names.isEmpty { places.formUnion(known.indices) }
    self.places = places.sorted()
    promises = self.places.map { stated[$0] }
    isAll = self.places.count == known.count && known.count > 1
  }

  /// As the command line says it: `all`, or the names.
  package var names: [String] { isAll ? [Self.all] : promises.map(\.promise.series.name) }

  package static let all = "all"
}

/// A promise was asked for that the scenario does not make.
package struct UnknownPromise: Error, Hashable, Sendable {
  package let read: String
  package let scenario: String
  /// What it promises, by metric.
  package let known: [String]

  /// A sentence for the planner, and what to do. It holds text of the command line and of the scenario.
  package var message: String {
    if known.isEmpty {
      return
        "The scenario '\(scenario)' promises nothing. Say what is to be kept under 'outcomes:', or for this time with "
        + "--set \"outcomes.on_time_share=at least 60%\"."
    }
    let names = known + (known.count > 1 ? [SoughtPromises.all] : [])
    if let nearest = NearestName.nearest(to: read, among: names) {
      return "There is no promise about '\(read)'. Did you mean '\(nearest)'?"
    }
    return "There is no promise about '\(read)'. The scenario promises \(known.joined(separator: ", "))"
      + (known.count > 1 ? "; 'all' means all of them." : ".")
      + " Another one can be made with --set \"outcomes.METRIC=at least X\"."
  }
}
