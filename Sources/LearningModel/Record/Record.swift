/// What one future leaves behind: a row for each period, and the outcomes at its end. Not a number where absent.
package struct Record: ~Copyable, Sendable {
  /// Period by period, a value for each periodic series of the layout.
  package private(set) var periods: [Double]
  /// A value for every series, over the horizon.
  package private(set) var outcomes: [Double]

  /// This week's values by series; rates and sums of ratios stand in `denominators`.
  private var week: OwnedValues<Double>
  private var denominators: OwnedValues<Double>  // of ratios, this week
  private var numeratorsOfPeriod: OwnedValues<Double>
  private var denominatorsOfPeriod: OwnedValues<Double>
  private var numeratorsSoFar: OwnedValues<Double>
  private var denominatorsSoFar: OwnedValues<Double>
  private let periodOfWeek: [Int]
  private let weeksInPeriod: [Double]
  private let width: Int
  /// Which parts of the world are to be noted.
  let parts: ObservedParts
  /// Nil where everything is kept.
  private let kept: KeptOutcomes?

  /// - Parameter periodOfWeek: index of the period to which each week belongs, from 0 on without gaps.
  package init(_ plan: borrowing Plan, periodOfWeek: [Int], observing observed: Observed = .everything) {
    self.periodOfWeek = periodOfWeek
    if case .outcomes(let positions) = observed { kept = KeptOutcomes(positions, plan.layout) } else { kept = nil }
    parts = kept?.parts ?? .all
    let count = (periodOfWeek.max() ?? -1) + 1
    width = plan.layout.periodic.count
    var weeks = [Double](repeating: 0, count: count)
    for period in periodOfWeek { weeks[period] += 1 }
    weeksInPeriod = weeks
    periods = Array(repeating: 0, count: kept == nil ? count * width : 0)
    outcomes = Array(repeating: 0, count: plan.layout.series.count)
    let ratios = plan.layout.ratios.count
    week = OwnedValues(repeating: 0, count: plan.layout.series.count)
    denominators = OwnedValues(repeating: 0, count: ratios)
    numeratorsOfPeriod = OwnedValues(repeating: 0, count: ratios)
    denominatorsOfPeriod = OwnedValues(repeating: 0, count: ratios)
    numeratorsSoFar = OwnedValues(repeating: 0, count: ratios)
    denominatorsSoFar = OwnedValues(repeating: 0, count: ratios)
  }

  package mutating func begin() {
    for index in periods.indices { periods[index] = 0 }
    for index in outcomes.indices { outcomes[index] = 0 }
    week.fill(with: 0)
    numeratorsOfPeriod.fill(with: 0)
    denominatorsOfPeriod.fill(with: 0)
    numeratorsSoFar.fill(with: 0)
    denominatorsSoFar.fill(with: 0)
  }

  // MARK: This week

  mutating func note(_ metric: Metric, _ value: Double, _ layout: borrowing MetricLayout) {
    week[layout.base[metric.rawValue]] = value
  }

  /// For metrics without a whole.
  mutating func note(_ metric: Metric, subject: Int, _ value: Double, _ layout: borrowing MetricLayout) {
    week[layout.base[metric.rawValue] + subject] = value
  }

  /// For metrics with a whole before their subjects.
  mutating func note(_ metric: Metric, part: Int, _ value: Double, _ layout: borrowing MetricLayout) {
    week[layout.base[metric.rawValue] + 1 + part] = value
  }

  mutating func note(
    _ metric: Metric, subject: Int, _ numerator: Double, over denominator: Double, _ layout: borrowing MetricLayout
  ) {
    let index = layout.base[metric.rawValue] + subject
    week[index] = numerator
    denominators[index - layout.ratios.lowerBound] = denominator
  }

  /// An event, known at the end.
  mutating func conclude(_ metric: Metric, subject: Int = 0, _ value: Double, _ layout: borrowing MetricLayout) {
    outcomes[layout.base[metric.rawValue] + subject] = value
  }

  // MARK: Periods

  /// Adds the week to its period and to the horizon.
  mutating func closeWeek(_ number: Int, _ layout: borrowing MetricLayout) {
    if kept != nil { return addKept(layout) }
    let row = periodOfWeek[number] * width
    week.add(layout.flows, to: &periods, at: row + layout.flows.lowerBound)
    week.add(layout.flows, to: &outcomes, at: layout.flows.lowerBound)
    week.copy(layout.stocks, to: &periods, at: row + layout.stocks.lowerBound)
    week.copy(layout.stocks, to: &outcomes, at: layout.stocks.lowerBound)
    for series in layout.means {
      periods[row + series] += week[series] / weeksInPeriod[periodOfWeek[number]]
      outcomes[series] += week[series] / Double(periodOfWeek.count)
    }
    closeRatios(number, row, layout)
    for series in layout.toDates {
      periods[row + series] = week[series]
      outcomes[series] = week[series]
    }
  }

  private mutating func closeRatios(_ number: Int, _ row: Int, _ layout: borrowing MetricLayout) {
    let isNew = number == 0 || periodOfWeek[number - 1] != periodOfWeek[number]
    for series in layout.ratios {
      let index = series - layout.ratios.lowerBound
      if isNew {
        numeratorsOfPeriod[index] = 0
        denominatorsOfPeriod[index] = 0
      }
      numeratorsOfPeriod[index] += week[series]
      denominatorsOfPeriod[index] += denominators[index]
      numeratorsSoFar[index] += week[series]
      denominatorsSoFar[index] += denominators[index]
      periods[row + series] = quotient(numeratorsOfPeriod[index], denominatorsOfPeriod[index])
      outcomes[series] = quotient(numeratorsSoFar[index], denominatorsSoFar[index])
    }
  }

  /// Adds the week to the horizon, as far as somebody asked.
  private mutating func addKept(_ layout: borrowing MetricLayout) {
    guard let kept else { return }
    for series in kept.flows { outcomes[series] += week[series] }
    for series in kept.latest { outcomes[series] = week[series] }
    for series in kept.means { outcomes[series] += week[series] / Double(periodOfWeek.count) }
    for series in kept.ratios {
      let index = series - layout.ratios.lowerBound
      numeratorsSoFar[index] += week[series]
      denominatorsSoFar[index] += denominators[index]
      outcomes[series] = quotient(numeratorsSoFar[index], denominatorsSoFar[index])
    }
  }

  /// Sum so far of a flow, for what is reported to date.
  func total(_ metric: Metric, _ layout: borrowing MetricLayout) -> Double { outcomes[layout.base[metric.rawValue]] }
}

/// A quotient, or not a number where there is nothing to divide by.
func quotient(_ numerator: Double, _ denominator: Double) -> Double {
  denominator > 0 ? numerator / denominator : .nan
}
