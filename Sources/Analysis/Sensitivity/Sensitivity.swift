package import Forecasting
package import Statistics

/// What drives the outcomes of a forecast: which assumptions their spread comes from, and how much of it is chance.
package struct Sensitivity: Sendable {
  /// All assumptions that are uncertain, in the order of the plan.
  package let inputs: [UncertainInput]
  package let outcomes: [OutcomeSensitivity]
  /// What was exchanged, and how often; nil without a design.
  package let design: (groups: [DesignGroup], baseReplications: Int)?

  /// Futures that are played beside the forecast's.
  package static func furtherFutures(_ design: SensitivityDesign?, groups: Int) -> Int {
    2 * SpreadPairs.most + (design?.futureCount(groups: groups) ?? 0)
  }

  /// - Parameter forecast: of which the assumed values were kept.
  package init(
    _ forecast: Forecast, _ inputs: [UncertainInput], _ outcomes: [ExplainedOutcome],
    design: SensitivityDesign? = nil, control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    self.inputs = inputs
    let values = outcomes.map { $0.values(in: forecast) }
    let columns = values.map { OutcomeColumn($0, forecast.settings.replicates) }
    let influences = Self.influences(forecast, inputs, columns)
    let pairs = try SpreadPairs(forecast, inputs, outcomes, control: control)
    var found = outcomes.indices.map { index in
      OutcomeSensitivity(
        outcomes[index], columns[index], influences.map { $0[index] }, pairs.shares(of: outcomes[index], values[index]))
    }
    for index in found.indices {
      found[index].overTime = SensitivityOverTime(
        forecast, inputs, outcomes[index], chosen: Array(found[index].influential.prefix(Self.mostOverTime)))
    }
    let groups = DesignGroup.all(of: inputs)
    if let design {
      let designed = try DesignedIndices(forecast, groups, inputs, outcomes, design, control: control)
      for index in found.indices { found[index].designed = designed.indices[index] }
    }
    self.design = design.map { (groups, $0.baseReplications) }
    self.outcomes = found
  }

  /// Inputs that are followed over time.
  private static let mostOverTime = 8

  /// By an input with all that it is tied to: its share and what it does together with others; nil without a design.
  package func total(of input: Int, _ outcome: OutcomeSensitivity) -> SaltelliIndices.Estimate? {
    let group = design?.groups.firstIndex { group in
      if case .inputs(let members) = group { members.contains(inputs[input]) } else { false }
    }
    return group.map { outcome.designed[$0].total }
  }

  /// Positions of inputs that do nothing by themselves that could be told from nothing, but at least a hundredth of the
  /// spread together with others; the strongest first. Without a design nobody knows of any.
  package func onlyWithOthers(_ outcome: OutcomeSensitivity) -> [Int] {
    let totals = inputs.indices.map { total(of: $0, outcome) }
    return inputs.indices.filter { !outcome.hasInfluence($0) && (totals[$0]?.interval.low ?? 0) > 0.01 }
      .sorted { (totals[$0]?.value ?? 0, $1) > (totals[$1]?.value ?? 0, $0) }
  }

  /// By input, then by outcome. Each input is sorted once; its column is let go before the next one is read.
  private static func influences(
    _ forecast: Forecast, _ inputs: [UncertainInput], _ outcomes: [OutcomeColumn]
  ) -> [[InputInfluence]] {
    guard let assumed = forecast.samples.assumed else { preconditionFailure("sensitivity needs the assumed values") }
    return results(below: inputs.count, threads: forecast.settings.threads, worker: { () }) { _, index in
      let whole = RankedColumn(assumed.column(inputs[index].entry))
      let ranks = whole.ranks
      return outcomes.map { outcome in
        let ranked = outcome.restricting(whole)
        return InputInfluence(
          inputs[index], ranked, ranked.count == whole.count ? ranks : ranked.ranks, outcome)
      }
    }.compactMap { $0 }
  }
}

/// What drives one outcome.
package struct OutcomeSensitivity: Sendable {
  package let outcome: ExplainedOutcome
  /// Over the futures that have it.
  package let moments: Moments
  /// In the order of the inputs.
  package let influences: [InputInfluence]
  /// In the order of the inputs: how often an input without influence would show as much, by Holm over all of them.
  package let correctedPValues: [Double]
  package let shares: SpreadShares
  package internal(set) var overTime: SensitivityOverTime?
  /// In the order of the design's groups; empty without a design.
  package internal(set) var designed: [SaltelliIndices] = []

  init(
    _ outcome: ExplainedOutcome, _ column: OutcomeColumn, _ influences: [InputInfluence], _ shares: SpreadShares
  ) {
    self.outcome = outcome
    moments = column.moments
    self.influences = influences
    self.shares = shares
    correctedPValues = holmCorrected(influences.map(\.firstOrder.pValue))
  }

  /// Futures that have the outcome.
  package var count: Int { moments.count }

  /// Whether it varies at all.
  package var varies: Bool { moments.standardDeviation > 0 }

  /// Whether the influence of an input can hardly be noise.
  package func hasInfluence(_ input: Int) -> Bool { correctedPValues[input] < Comparison.significance }

  /// Positions of the inputs with influence, the largest share of the spread first.
  package var influential: [Int] { ranked.filter(hasInfluence) }

  /// Positions of all inputs, the largest share first.
  package var ranked: [Int] {
    let shares = influences.map { $0.firstOrder.value.isNaN ? -1 : $0.firstOrder.value }
    return influences.indices.sorted { (shares[$0], $1) > (shares[$1], $0) }
  }
}
