import Forecasting
import LearningModel
import Statistics

extension OneScreenSummary {
  /// Whether the forecast is as precise as was asked for, and if not, what it would take.
  var precision: [String] {
    guard let report = results.forecast.precision else { return [] }
    let unreached = report.reached.filter { !$0.isReached }
    if unreached.isEmpty {
      return [heading("Precision")]
        + style.wrapped("All that was asked for is known as precisely with \(digitGroups(report.futures)) futures.")
    }
    let rest = unreached.count - Self.mostUnreached
    return [heading("Precision not reached", "is       asked     it would take")]
      + unreached.prefix(Self.mostUnreached).map { line(of: $0, report) }
      + (rest > 0 ? [style.painted("  \(rest) more in run.json", .faint)] : []) + style.wrapped(advice(report))
  }

  private static var mostUnreached: Int { 6 }

  private func line(of reached: ReachedPrecision, _ report: PrecisionReport) -> String {
    let needed = reached.futures(having: report.futures).map { "\(futures($0)) futures" }
    let texts = [
      (half(reached.reach, reached), 12), (half(reached.allowed, reached), 12), (needed ?? numbers.absent, 18),
    ]
    return "  " + style.fitted(name(of: reached.goal.measure), to: style.columns - 2 - 42)
      + cells(texts)
  }

  private func advice(_ report: PrecisionReport) -> String {
    guard let needed = report.futuresNeeded else {
      return
        "More futures alone may not do: a share of a mean near zero is asked for, or of what hardly any future has. "
        + "Name an amount, as --precision 'spend=$20k' does."
    }
    return
      "As far as \(digitGroups(report.futures)) futures tell, --replications \(futures(needed).filter { $0 != "," }) "
      + "would reach it."
  }

  /// Rounded up to two digits: a guess that is made from an estimate.
  private func futures(_ count: Double) -> String {
    var unit = 1.0
    while count / unit >= 100 { unit *= 10 }
    return numbers.grouped(UInt64(min(1e15, (count / unit).rounded(.up) * unit)))
  }

  /// `± 1.3 %` of the estimate, `± 0.84 pts`, `± $21.5k`.
  private func half(_ width: Double, _ reached: ReachedPrecision) -> String {
    guard width.isFinite else { return numbers.absent }
    let sign = style.sign("±", "+-") + " "
    if case .share = reached.goal.tolerance {
      return sign + twoDigits(width / reached.estimate.magnitude * 100) + " %"
    }
    let unit = reached.goal.measure.unit
    return sign + (unit == "share" ? twoDigits(width * 100) + " pts" : numbers.value(width, unit: unit, error: 0))
  }

  private func twoDigits(_ percent: Double) -> String {
    percent.isFinite ? numbers.count(percent, error: percent >= 10 ? 1 : percent >= 1 ? 0.1 : 0.01) : numbers.absent
  }

  private func name(of measure: PrecisionGoal.Measure) -> String {
    switch measure {
    case .mean(let series): spoken(series) + ", mean"
    case .percentile(let percent, let series): spoken(series) + ", P\(percent)"
    case .chance(let promise): "\(spoken(promise.series)): \(style.shown(written(promise)))"
    case .allPromises: "All promises in the same future"
    }
  }

  /// As its author wrote it.
  private func written(_ promise: Promise) -> String {
    zip(results.summary.promises, results.labels.promises).first { $0.0.promise == promise }?.1 ?? ""
  }
}

extension PrecisionGoal.Measure {
  /// Of the estimate.
  var unit: String {
    switch self {
    case .mean(let series), .percentile(_, let series): series.metric.declaration.unit
    case .chance, .allPromises: "share"
    }
  }
}
