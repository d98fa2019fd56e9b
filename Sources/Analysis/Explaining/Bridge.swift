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
    /// Of the change, from the futures played and, where orders were sampled, from those too; NaN where it is not known.
    package let standardError: Double
    /// How often chance alone would make the change as large in either direction, 0…1; 1 where nothing is known.
    package let pValue: Double

    package init(name: String, change: Double, standardError: Double = .nan, pValue: Double = 1) {
      self.name = name
      self.change = change
      self.standardError = standardError
      self.pValue = pValue
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
      return Step(
        name: step.name, change: round(place) - before, standardError: step.standardError, pValue: step.pValue)
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
  init(_ groups: [SourceGroup], _ experiment: inout SourceExperiment, planned: Double) throws {
    func worth(_ coalition: Coalition) throws -> [Double] {
      let present = groups.indices.filter(coalition.contains).flatMap { groups[$0].sources }
      return try experiment.readings(with: Set(present))
    }
    let shares = try ShapleyValues.ofPlayers(groups.count, value: worth)
    let limitsAlone = zip(try experiment.readings(with: [.moneyLimits]), try worth(.nobody)).map { $0 - $1 }
    var steps: [Step] = []
    for (index, group) in groups.enumerated() {
      var readings = shares.values[index]
      if group.sources == [.moneyLimits] { readings = zip(readings, limitsAlone).map { $0 - $1 } }
      let estimate = SliceEstimate(readings).blurred(by: shares.standardErrors?[index][0] ?? 0)
      steps.append(
        Step(
          name: group.name, change: estimate.value, standardError: estimate.standardError, pValue: estimate.pValue))
    }
    self.init(start: planned, steps)
  }
}
