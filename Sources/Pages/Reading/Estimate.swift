import Statistics

/// What many futures say of one number: a row of `summary.csv` or `projection.csv`.
struct Estimate: Sendable {
  let unit: String
  let mean: Double
  /// Standard error of the mean.
  let error: Double
  let p05, p10, p25, p50, p75, p90, p95: Double
  /// The futures that the row speaks of; nil in a projection.
  let count: Int?
  /// Of P10, P50 and P90, from their 95 % intervals; nil where there are too few futures to give one.
  let errors: (p10: Double?, p50: Double?, p90: Double?)

  /// - Parameter prefix: of the columns, `difference_` of what a comparison says of differences.
  init(_ record: ResultsRecord, columns prefix: String = "") {
    let number = { (column: String) in record.number(prefix + column) }
    let standardError = { (percentile: String) -> Double? in
      let width = number(percentile + "_high") - number(percentile + "_low")
      return width.isFinite ? width / (2 * 1.96) : nil
    }
    unit = record["unit"]
    (mean, error, count) = (number("mean"), number("mcse"), Int(record["n"]))
    (p05, p10, p25, p50) = (number("p05"), number("p10"), number("p25"), number("p50"))
    (p75, p90, p95) = (number("p75"), number("p90"), number("p95"))
    errors = (standardError("p10"), standardError("p50"), standardError("p90"))
  }

  /// An error for percentiles that have none of their own: that of a normal median is 1.25, that of a P10 1.7 times the
  /// mean's.
  var usualPercentileError: Double { error.isFinite ? 1.5 * error : 0 }

  /// Whether its range may be quoted: where fewer than some thirty futures reach an event, no interval for a P10 exists
  /// and the range itself is an accident.
  var canBeForecast: Bool { mean.isFinite && errors.p10 != nil && errors.p50 != nil && errors.p90 != nil }
}

/// A promise of the scenario, as it was kept.
struct PromiseResult: Sendable {
  let metric: String
  let subject: String
  /// As the scenario writes it, `at most $3.15M`.
  let written: String
  let chance: WilsonInterval
  let estimate: Estimate

  init?(_ record: ResultsRecord, replications: Int) {
    guard let chance = WilsonInterval(record, replications: replications) else { return nil }
    metric = record["metric"]
    subject = record["subject"]
    written = record["promise"]
    self.chance = chance
    estimate = Estimate(record)
  }
}

extension WilsonInterval {
  /// The chance of a row. It is one of all futures of a run, also where the outcome has a value in fewer.
  init?(_ record: ResultsRecord, column: String = "chance", replications: Int) {
    let share = record.number(column)
    guard share.isFinite, (0...1).contains(share) else { return nil }
    self.init(kept: Int((share * Double(replications)).rounded()), of: replications)
  }
}
