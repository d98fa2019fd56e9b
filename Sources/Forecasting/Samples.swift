package import LearningModel
import Statistics

/// What all futures of a forecast left behind. NaN where a future has no such value.
package struct Samples: Sendable {
  /// A value for each periodic series of the layout in each period; `column(of:_:)` says where.
  package let periods: SampleTable<Float>
  /// A value for each series of the layout over the horizon.
  package let outcomes: SampleTable<Double>
  /// A value for each assumption of the plan, if they were kept.
  package let assumed: SampleTable<Double>?
  private let periodCount: Int

  /// Tables of zeros for so many replications.
  package init(_ plan: borrowing Plan, _ settings: ForecastSettings, replications: Int) throws(ForecastFault) {
    periodCount = plan.calendar.periods(by: settings.periodLength).count
    let size = SampleSize(plan, settings)
    let places = size.places(replications: replications, memoryBudget: settings.memoryBudget)
    periods = try SampleTable(columns: size.periodColumns, replications: replications, in: places.periods)
    outcomes = try SampleTable(columns: size.outcomeColumns, replications: replications, in: places.outcomes)
    assumed =
      settings.keepsAssumedValues
      ? try SampleTable(columns: size.assumedColumns, replications: replications, in: places.assumed) : nil
  }

  /// The column of `periods` that holds a series in a period: the periods of one series lie beside each other, since they
  /// are read one after the other.
  package func column(of series: Int, _ period: Int) -> Int { series * periodCount + period }

  /// The columns of `periods` that hold a series, in the order of the periods.
  func columns(of series: Int) -> Range<Int> { column(of: series, 0)..<column(of: series, periodCount) }

  /// The first so many replications, in the same memory.
  func first(_ replications: Int) -> Samples {
    Samples(
      periods: periods.first(replications), outcomes: outcomes.first(replications),
      assumed: assumed?.first(replications), periodCount: periodCount)
  }

  private init(
    periods: SampleTable<Float>, outcomes: SampleTable<Double>, assumed: SampleTable<Double>?, periodCount: Int
  ) {
    self.periods = periods
    self.outcomes = outcomes
    self.assumed = assumed
    self.periodCount = periodCount
  }

  /// Takes all of the samples of fewer replications of the same forecast.
  func copy(from samples: Samples) {
    periods.copy(from: samples.periods)
    outcomes.copy(from: samples.outcomes)
    if let kept = samples.assumed { assumed?.copy(from: kept) }
  }

  /// Lets go of the memory of a block that was written or read, where it is in a file.
  package func releasePages(ofBlock block: Int) {
    periods.releasePages(ofBlock: block)
    outcomes.releasePages(ofBlock: block)
    assumed?.releasePages(ofBlock: block)
  }
}

/// How many numbers a future leaves behind.
package struct SampleSize: Equatable, Sendable {
  package var periodColumns: Int
  package var outcomeColumns: Int
  package var assumedColumns: Int

  package init(_ plan: borrowing Plan, _ settings: ForecastSettings) {
    let periods = plan.calendar.periods(by: settings.periodLength)
    let keepsPeriods = if case .everything = settings.observed { true } else { false }
    periodColumns = keepsPeriods ? periods.count * plan.layout.periodic.count : 0
    outcomeColumns = plan.layout.series.count
    assumedColumns = settings.keepsAssumedValues ? plan.assumptions.count : 0
  }

  /// Bytes of one block of all tables.
  package var blockSize: Int {
    Moments.blockLength
      * (periodColumns * MemoryLayout<Float>.stride + (outcomeColumns + assumedColumns) * MemoryLayout<Double>.stride)
  }

  /// All in memory if they keep within the budget; else the largest tables go to files until the others do.
  fileprivate func places(
    replications: Int, memoryBudget: Int
  ) -> (periods: SamplePlace, outcomes: SamplePlace, assumed: SamplePlace) {
    let count = blockCount(replications) * Moments.blockLength
    let sizes = [
      count * periodColumns * MemoryLayout<Float>.stride, count * outcomeColumns * MemoryLayout<Double>.stride,
      count * assumedColumns * MemoryLayout<Double>.stride,
    ]
    var places = [SamplePlace.memory, .memory, .memory]
    var held = sizes.reduce(0, +)
    for index in sizes.indices.sorted(by: { sizes[$0] > sizes[$1] }) where held > memoryBudget && sizes[index] > 0 {
      places[index] = .file
      held -= sizes[index]
    }
    return (places[0], places[1], places[2])
  }
}
