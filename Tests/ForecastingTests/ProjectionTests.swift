import Forecasting
import LearningModel
import Statistics
import Support
import Testing

@Suite("Projection: what each period comes to")
struct ProjectionTests {
  private func forecast(_ description: PlanDescription, replications: Int = 4, threads: Int = 1) throws -> Forecast {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = threads
    return try Forecast(Plan(description), settings)
  }

  private func row(_ rows: [ProjectionRow], _ name: String, _ subject: String = "") throws -> ProjectionRow {
    try #require(rows.first { $0.metricName == name && $0.series.subject == subject })
  }

  @Test("a flow is summed over the weeks of the period, and over all weeks so far to date")
  func flows() throws {
    // Licences of $5,200 a year are $100 a week. Weeks begin on 4, 11, 18, 25 January (4 of them), 1, 8, 15, 22 February
    // (4), 1, 8, 15, 22, 29 March (5): $400, $400, $500; to date $400, $800, $1,300.
    var description = PlanDescription.calm(weeks: 13)
    description.funding.licences = 5_200
    let rows = try forecast(description).projection()
    let spend = try row(rows, "spend").statistics
    #expect(spend.map(\.moments.mean) == [400, 400, 500])
    #expect(spend.map(\.moments.standardDeviation) == [0, 0, 0])
    let toDate = try row(rows, "spend_to_date").statistics
    #expect(toDate.map(\.moments.mean) == [400, 800, 1_300])
    #expect(toDate.map { $0.percentiles[.p90] } == [400, 800, 1_300])
  }

  @Test("a stock is taken at the end of the period and has no sum to date")
  func stocks() throws {
    // $100 a week and nothing released: −$400 after January, −$800 after February.
    var description = PlanDescription.calm(weeks: 8)
    description.funding.licences = 5_200
    let rows = try forecast(description).projection()
    #expect(try row(rows, "balance").statistics.map(\.moments.mean) == [-400, -800])
    #expect(!rows.contains { $0.metricName == "balance_to_date" })
  }

  @Test("percentiles to date are those of each future's sum, not sums of percentiles")
  func percentilesOfSums() throws {
    // $100 are due in January with a probability of one half, and independently in February: sums are 0, 100 or 200.
    var description = PlanDescription.calm(weeks: 8)
    description.register = [
      EntryDescription("january", .date(week: 0, probability: 0.5), [.cost(100)]),
      EntryDescription("february", .date(week: 4, probability: 0.5), [.cost(100)]),
    ]
    let forecast = try forecast(description, replications: 1_000)
    let rows = try forecast.projection()
    let toDate = try row(rows, "spend_to_date").statistics[1]
    // One future in four pays nothing, two pay once, one pays twice: P10 0, P50 100, P90 200. Summed percentiles would
    // give a P75 of 200, as the P75 of each month is 100; that of the sums is at the edge of 100 and 200, so P50 decides.
    #expect(toDate.percentiles[.p10] == 0)
    #expect(toDate.percentiles[.p50] == 100)
    #expect(toDate.percentiles[.p90] == 200)
    let spent = forecast.samples.outcomes.column(forecast.plan.layout[.spend])
    #expect(Set(spent) == [0, 100, 200])
    #expect(abs(toDate.moments.mean - spent.reduce(0, +) / 1_000) < 1e-9)
  }

  @Test("means, deviations and percentiles of five futures are those of their five values")
  func fiveFutures() throws {
    var description = PlanDescription.calm(weeks: 4)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    description.sponsors = try PlanDescription.smallAcademy().sponsors
    let forecast = try forecast(description, replications: 5)
    let position = forecast.plan.layout[.confidence, part: 0]
    let values = forecast.samples.periods.column(forecast.samples.column(of: position, 0)).map(Double.init).sorted()
    #expect(Set(values).count == 5)
    let statistics = try row(forecast.projection(), "confidence", "sales").statistics[0]
    // Type 7: P50 of five values is the third, P25 the second; P10 lies 0.4 of the way from the first to the second.
    #expect(statistics.percentiles[.p50] == values[2])
    #expect(statistics.percentiles[.p25] == values[1])
    #expect(abs(statistics.percentiles[.p10] - (0.6 * values[0] + 0.4 * values[1])) < 1e-12)
    let mean = values.reduce(0, +) / 5
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(abs(statistics.moments.mean - mean) < 1e-12)
    #expect(abs(statistics.moments.standardDeviation - (squares / 4).squareRoot()) < 1e-12)
    #expect(abs(statistics.moments.standardError - (squares / 20).squareRoot()) < 1e-12)
  }

  @Test("rows stand in the catalogue's order, those to date after all subjects of their metric")
  func order() throws {
    let rows = try forecast(.smallAcademy(weeks: 5)).projection()
    let spend = rows.filter { $0.series.metric == .spend }
    let categories = ["", "salaries", "licences", "hiring", "contractors", "vendors", "delivery", "other"]
    #expect(spend.map(\.series.subject) == categories + categories)
    #expect(spend.map(\.isToDate) == categories.map { _ in false } + categories.map { _ in true })
    #expect(rows.map(\.series.metric.rawValue) == rows.map(\.series.metric.rawValue).sorted())
    #expect(rows.contains { $0.metricName == "roi_to_date" } && !rows.contains { $0.metricName == "roi" })
    #expect(!rows.contains { $0.series.metric.declaration.kind == .event })
  }

  @Test("is the same for 1, 2 and 7 threads", arguments: [2, 7])
  func threads(threads: Int) throws {
    func numbers(_ threads: Int) throws -> [UInt64] {
      let forecast = try forecast(.smallAcademy(weeks: 9), replications: 300, threads: threads)
      return try forecast.projection().flatMap { row in
        row.statistics.flatMap { statistics in
          [statistics.moments.mean, statistics.moments.standardDeviation].map(\.bitPattern)
            + Percentile.allCases.map { statistics.percentiles[$0].bitPattern }
        }
      }
    }
    #expect(try numbers(1) == numbers(threads))
  }
}
