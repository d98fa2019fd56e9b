import Statistics

/// The way from one number to another in steps that add up exactly.
package struct Bridge: Sendable {
  package let start: Double
  /// In the order in which they are shown: the largest first.
  package let steps: [Step]
  package let end: Double

  package struct Step: Sendable {
    package let name: String
    package let change: Double
    /// Of a change that was estimated from a sample of orders; nil where it is exact for these futures.
    package let standardError: Double?

    package init(name: String, change: Double, standardError: Double? = nil) {
      self.name = name
      self.change = change
      self.standardError = standardError
    }
  }

  /// The end is where the steps lead.
  package init(start: Double, _ steps: [Step]) {
    self.start = start
    self.steps = steps.enumerated().sorted {
      ($0.element.change.magnitude, -$0.offset) > ($1.element.change.magnitude, -$1.offset)
    }.map(\.element)
    end = self.steps.reduce(start) { $0 + $1.change }
  }

  /// Start, steps and end as whole multiples of a unit, so that what is shown adds up too: each step is rounded by where
  /// it leads.
  package func rounded(to unit: Double) -> Bridge {
    func round(_ value: Double) -> Double { (value / unit).rounded() * unit }
    var place = start
    let steps = steps.map { step in
      let before = round(place)
      place += step.change
      return Step(name: step.name, change: round(place) - before, standardError: step.standardError)
    }
    return Bridge(roundedStart: round(start), steps, end: round(place))
  }

  private init(roundedStart: Double, _ steps: [Step], end: Double) {
    start = roundedStart
    self.steps = steps
    self.end = end
  }
}

extension Bridge {
  /// From the plan to the forecast by Shapley values. Money limits stand in the plan already: their step is what they
  /// cost beyond that.
  init(_ groups: [SourceGroup], _ experiment: SourceExperiment, planned: Double) throws {
    var known: [Coalition: Double] = [:]
    func worth(_ coalition: Coalition) throws -> [Double] {
      if let value = known[coalition] { return [value] }
      let present = groups.indices.filter(coalition.contains).flatMap { groups[$0].sources }
      let value = try experiment.mean(with: Set(present))
      known[coalition] = value
      return [value]
    }
    let shares =
      groups.count <= Explanation.mostExactGroups
      ? try ShapleyValues.exact(players: groups.count, value: worth)
      : try ShapleyValues.sampled(players: groups.count, pairs: 12, value: worth)
    var steps: [Step] = []
    for (index, group) in groups.enumerated() {
      var change = shares.values[index][0]
      if group.sources == [.moneyLimits] { change -= planned - (try worth(.nobody))[0] }
      steps.append(Step(name: group.name, change: change, standardError: shares.standardErrors?[index][0]))
    }
    self.init(start: planned, steps)
  }
}
