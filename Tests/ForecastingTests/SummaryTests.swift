import Forecasting
import LearningModel
import Support
import Testing

@Suite("Summary: what the horizon comes to")
struct SummaryTests {
  private func forecast(_ description: PlanDescription, replications: Int = 100) throws -> Forecast {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = 1
    return try Forecast(Plan(description), settings)
  }

  @Test("speaks of every series once, in the order of the catalogue")
  func rows() throws {
    let forecast = try forecast(.smallAcademy(weeks: 5), replications: 3)
    let summary = try forecast.summary()
    #expect(summary.rows.count == forecast.plan.layout.series.count)
    #expect(Set(summary.rows.map(\.series)).count == summary.rows.count)
    #expect(summary.rows.map(\.series.metric.rawValue) == summary.rows.map(\.series.metric.rawValue).sorted())
    for (position, series) in forecast.plan.layout.series.enumerated() {
      let row = try #require(summary.rows.first { $0.series == series })
      #expect(row.statistics.moments == summary[position].moments)
    }
  }

  @Test("counts only the futures that have a value")
  func absentValues() throws {
    // The program may start in week 0, is cancelled there with a probability of one half, else it launches in week 1.
    var description = PlanDescription.calm(weeks: 4)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    description.programs = [ProgramDescription("one", modality: .only(.development, "designer"), learningHours: 60)]
    description.register = [EntryDescription("drop", .date(week: 1, probability: 0.5), [.cancel(1)])]
    let forecast = try forecast(description, replications: 200)
    let summary = try forecast.summary()
    let layout = forecast.plan.layout
    let cancelled = forecast.samples.outcomes.column(layout[.cancelled]).reduce(0, +)
    #expect(cancelled > 60 && cancelled < 140)
    #expect(summary[layout[.launchWeek]].moments.count == 200 - Int(cancelled))
    #expect(summary[layout[.launchWeek]].moments.mean == 2)
    #expect(summary[layout[.launched]].moments.count == 200)
  }

  @Test("gives the interval of a percentile from two of the values, or none where there are too few")
  func intervals() throws {
    // Three values: no order statistic is below P10 with 97.5 % confidence.
    let few = try forecast(.smallAcademy(weeks: 5), replications: 3)
    let position = few.plan.layout[.confidence, part: 0]
    #expect(try few.summary()[position].intervals?.p10.low.isNaN == true)
    let many = try forecast(.smallAcademy(weeks: 5), replications: 200)
    let values = Set(many.samples.outcomes.column(position))
    let statistics = try many.summary()[position]
    let median = try #require(statistics.intervals?.p50)
    #expect(values.contains(median.low) && values.contains(median.high))
    #expect(median.low < statistics.percentiles[.p50] && statistics.percentiles[.p50] < median.high)
  }
}
