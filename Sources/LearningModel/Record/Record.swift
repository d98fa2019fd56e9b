/// What one future leaves behind: a row for each period, and the outcomes at its end. Not a number where absent.
package struct Record: Sendable {
  /// Period by period, a value for each periodic series of the layout.
  package private(set) var periods: [Double]
  /// A value for every series, over the horizon.
  package private(set) var outcomes: [Double]

  /// This week's values by series; rates and sums of ratios stand in `denominators`.
  private var week: [Double]
  private var denominators: [Double]  // of ratios, this week
  private var numeratorsOfPeriod: [Double]
  private var denominatorsOfPeriod: [Double]
  private var numeratorsSoFar: [Double]
  private var denominatorsSoFar: [Double]
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
    week = Array(repeating: 0, count: plan.layout.series.count)
    denominators = Array(repeating: 0, count: plan.layout.ratios.count)
    numeratorsOfPeriod = denominators
    denominatorsOfPeriod = denominators
    numeratorsSoFar = denominators
    denominatorsSoFar = denominators
  }

  package mutating func begin() {
    for index in periods.indices { periods[index] = 0 }
    for index in outcomes.indices { outcomes[index] = 0 }
    for index in week.indices { week[index] = 0 }
    for index in denominators.indices {
      numeratorsOfPeriod[index] = 0
      denominatorsOfPeriod[index] = 0
      numeratorsSoFar[index] = 0
      denominatorsSoFar[index] = 0
    }
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
    Record.add(week, of: layout.flows, to: &periods, at: row)
    Record.add(week, of: layout.flows, to: &outcomes, at: 0)
    Record.copy(week, of: layout.stocks, to: &periods, at: row)
    Record.copy(week, of: layout.stocks, to: &outcomes, at: 0)
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

  /// Most of a record is flows and stocks: spans are checked once, not for each of hundreds of numbers.
  private static func add(
    _ week: borrowing [Double], of series: Range<Int>, to sums: inout [Double], at row: Int
  ) {
    let values = week.span.extracting(series)
    var all = sums.mutableSpan
    let first = row + series.lowerBound
    for index in values.indices { all[first + index] += values[index] }
  }

  private static func copy(
    _ week: borrowing [Double], of series: Range<Int>, to latest: inout [Double], at row: Int
  ) {
    let values = week.span.extracting(series)
    var all = latest.mutableSpan
    let first = row + series.lowerBound
    for index in values.indices { all[first + index] = values[index] }
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
