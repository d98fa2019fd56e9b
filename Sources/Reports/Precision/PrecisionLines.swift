import Forecasting
import LearningModel
import Quantities
import Statistics

/// Whether a forecast is as precise as was asked for, and if not, what is missing and what it would take: on the screens of
/// all commands that play one forecast.
struct PrecisionLines: TerminalScreen {
  let results: ForecastResults
  let numbers: SpokenNumbers

  /// Goals that are shown; the others are in `run.json`.
  private static var mostUnreached: Int { 6 }

  var sections: [[String]] { [lines] }

  /// None where no precision was asked for.
  var lines: [String] {
    guard let report = results.forecast.precision else { return [] }
    let unreached = report.reached.filter { !$0.isReached }
    if unreached.isEmpty {
      return [heading("Precision")]
        + style.wrapped("All that was asked for is known as precisely with \(numbers.futures(report.futures)).")
    }
    return table(Array(unreached.prefix(Self.mostUnreached)), report)
      + (unreached.count > Self.mostUnreached
        ? [style.painted("  \(unreached.count - Self.mostUnreached) more in run.json", .faint)] : [])
      + style.wrapped(advice(report))
  }

  // MARK: What is missing

  private static let heads = ["is", "asked", "futures it takes"]

  /// Columns are as wide as what stands in them. A name that finds no room beside its numbers has a line of its own: of
  /// either nothing is cut off.
  private func table(_ goals: [ReachedPrecision], _ report: PrecisionReport) -> [String] {
    let rows = goals.map { texts(of: $0, report) }
    let widths = Self.heads.indices.map { column in
      2 + (rows + [Self.heads]).reduce(0) { max($0, displayWidth($1[column])) }
    }
    let room = style.columns - 2 - widths.reduce(0, +)
    let lines = zip(goals, rows).flatMap { goal, texts in
      let (name, numbers) = (name(of: goal.goal.measure), cells(Array(zip(texts, widths))))
      return displayWidth(name) <= room
        ? ["  " + style.fitted(name, to: room) + numbers]
        : style.wrapped(name) + [style.fitted(numbers, to: style.columns, .right)]
    }
    let heads = cells(Array(zip(Self.heads, widths))).drop { $0 == " " }
    return [heading("Precision not reached", String(heads))] + lines
  }

  private func texts(of reached: ReachedPrecision, _ report: PrecisionReport) -> [String] {
    let needed = reached.futures(having: report.futures).map {
      $0 <= Double(Self.most) ? futures($0) : "> \(digitGroups(Self.most))"
    }
    return [half(reached.reach, reached), half(reached.allowed, reached), needed ?? numbers.absent]
  }

  /// `± 1.3 %` of the estimate, `± 0.84 pts`, `± $21.5k`.
  private func half(_ width: Double, _ reached: ReachedPrecision) -> String {
    guard width.isFinite else { return numbers.absent }
    let sign = style.sign("±", "+-") + " "
    if case .share = reached.goal.tolerance { return sign + twoDigits(width / reached.estimate.magnitude * 100) + " %" }
    let unit = reached.goal.measure.unit
    if unit == "share" { return sign + twoDigits(width * 100) + " pts" }
    if width > 0 && width < Self.leastWithoutExponent {
      return sign + (unit == "money" ? style.shown(results.labels.currency.prefix) : "") + withExponent(width)
    }
    return sign + numbers.value(width, unit: unit, error: 0)
  }

  private static let leastWithoutExponent = 1e-5

  /// What is small has two digits too: nothing that was asked for is shown as nothing.
  private func twoDigits(_ percent: Double) -> String {
    guard percent.isFinite, percent < 1e15 else { return numbers.absent }
    if percent > 0 && percent < Self.leastWithoutExponent { return withExponent(percent) }
    var unit = 1.0
    while percent > 0 && percent / unit < 9.95 { unit /= 10 }
    return numbers.count(percent, error: unit)
  }

  /// `3.1e-9`
  private func withExponent(_ number: Double) -> String {
    var (digits, exponent) = (number, 0)
    while digits < 0.995 && exponent < 400 {
      digits *= 10
      exponent += 1
    }
    return "\((digits * 10).rounded() / 10)e-\(exponent)"
  }

  // MARK: What it would take

  /// What a forecast may play at the most.
  private static var most: Int { ForecastSettings.mostReplications }

  private func advice(_ report: PrecisionReport) -> String {
    if report.futures < 2 {
      return "One future has no spread, which would tell how many it takes. Play some thousands."
    }
    guard let needed = report.futuresNeeded else {
      return
        "More futures alone may not do: a share of a mean near zero is asked for, or of what hardly any future has. "
        + "Name an amount, as --precision 'spend=$20k' does."
    }
    let played = "As far as \(numbers.futures(report.futures)) tell, "
    guard let count = replications(needed) else {
      return played
        + "it would take more than the \(digitGroups(Self.most)) that a forecast may play. "
        + "Ask for less."
    }
    return played + "it would take about \(digitGroups(count)): --replications \(count)."
  }

  /// Rounded up to two digits: a guess that is made from an estimate.
  private func futures(_ count: Double) -> String { digitGroups(Int(roundedUp(count))) }

  /// A tenth more than the guess, for it is missed as often as not; nil if no forecast may play so many.
  private func replications(_ needed: Double) -> Int? {
    let count = roundedUp(needed * 1.1)
    return count <= Double(Self.most) ? Int(count) : nil
  }

  private func roundedUp(_ count: Double) -> Double {
    var unit = 1.0
    while count / unit >= 100 { unit *= 10 }
    return (count / unit).rounded(.up) * unit
  }

  // MARK: Names

  private func name(of measure: PrecisionGoal.Measure) -> String {
    switch measure {
    case .mean(let series): title(of: series) + ", mean"
    case .percentile(let percent, let series): title(of: series) + ", P\(percent)"
    case .chance(let promise): "\(title(of: promise.series)): \(style.shown(written(promise)))"
    case .allPromises: "All promises in the same future"
    }
  }

  private func title(of series: Series) -> String { style.shown(results.labels.title(of: series)) }

  /// As its author wrote it.
  private func written(_ promise: Promise) -> String {
    zip(results.summary.promises, results.labels.promises).first { $0.0.promise == promise }?.1 ?? ""
  }
}

extension PrecisionGoal.Measure {
  /// Of the estimate.
  fileprivate var unit: String {
    switch self {
    case .mean(let series), .percentile(_, let series): series.metric.declaration.unit
    case .chance, .allPromises: "share"
    }
  }
}
