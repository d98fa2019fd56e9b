import Analysis
import Forecasting
import LearningModel
import Statistics
import Support
import Testing

@Suite("Which future a story is told of")
struct ChosenFutureTests {
  private func forecast(_ replications: Int) throws -> Forecast {
    var settings = ForecastSettings()
    settings.replications = replications
    return try Forecast(try Plan(.smallAcademy()), settings)
  }

  @Test("no future is nearer the percentile than the one that is taken", arguments: [0, 10, 37.5, 50, 90, 100])
  func percentile(percentile: Double) throws {
    let forecast = try forecast(300)
    for outcome in ["spend", "benefit", "launch_week.negotiation"] {
      let story = try Story(.percentile(percentile, of: outcome), of: forecast)
      let column = forecast.samples.outcomes.column(try #require(forecast.plan.layout.position(named: outcome)))
      let sorted = column.filter { !$0.isNaN }.sorted()
      // Type 7: between the order statistics around (n − 1) · p.
      let place = Double(sorted.count - 1) * percentile / 100
      let (low, high) = (sorted[Int(place)], sorted[min(Int(place) + 1, sorted.count - 1)])
      let quantile = low + (place - place.rounded(.down)) * (high - low)
      let taken = abs(column[story.chosen.replication] - quantile)
      #expect(column.allSatisfy { $0.isNaN || abs($0 - quantile) >= taken - 1e-9 })
      #expect(isClose(try #require(story.chosen.wanted), quantile))
    }
  }

  @Test("by its number, counted from 1 as in samples.csv")
  func number() throws {
    let forecast = try forecast(20)
    let story = try Story(.number(7), of: forecast)
    #expect(story.chosen.replication == 6)
    let spend = try #require(story.endings.first { $0.series.metric == .spend })
    #expect(spend.value == forecast.samples.outcomes[6, forecast.plan.layout[.spend]])
  }

  @Test("the typical one is the medoid over what is promised, over the main outcomes where nothing is")
  func typical() throws {
    let forecast = try forecast(200)
    let layout = forecast.plan.layout
    let position = try #require(layout.position(named: "spend"))
    let promise = StatedPromise(Promise(layout.series[position], .atMost, 1), written: "at most $1")
    let story = try Story(.typical, of: forecast, promises: [promise])
    // Of one outcome the medoid is a median.
    let column = forecast.samples.outcomes.column(position)
    let lower = column.count { $0 < column[story.chosen.replication] }
    let higher = column.count { $0 > column[story.chosen.replication] }
    #expect(lower <= 100 && higher <= 100)
    #expect(!story.promises[0].isKept && story.promises[0].share == 0)
    let main = try Story(.typical, of: forecast)
    let columns = Criteria.main.map { forecast.samples.outcomes.column(layout[$0]) }
    #expect(main.chosen.replication == Medoid.position(in: columns))
  }

  @Test("what is written is read, and what cannot be is said with what to do")
  func written() throws {
    #expect(try FutureChoice(written: "typical") == .typical)
    #expect(try FutureChoice(written: "p90:spend") == .percentile(90, of: "spend"))
    #expect(
      try FutureChoice(written: "P2.5:coverage.code-of-conduct") == .percentile(2.5, of: "coverage.code-of-conduct"))
    #expect(
      problem { try FutureChoice(written: "worst") }
        == "'worst' is no future: write typical, or a percentile and an outcome such as p90:spend.")
    #expect(
      problem { try FutureChoice(written: "p101:spend") }
        == "'101' is no percentile: it goes from 0 to 100, as in p90:spend.")
    let forecast = try forecast(20)
    #expect(
      problem { try Story(.percentile(50, of: "spnd"), of: forecast) }
        == "There is no outcome 'spnd'. Did you mean 'spend'?"
    )
    #expect(
      problem { try Story(.number(21), of: forecast) }
        == "there is no future 21 of 20: --replication goes from 1 to 20; more are played with --replications.")
    #expect(
      problem { try Story(.typical, of: forecast, following: "negotation") }
        == "no program 'negotation'. Did you mean 'negotiation'?")
    #expect(
      problem { try Story(.percentile(50, of: "launch_week.induction"), of: forecast) }
        == "'launch_week.induction' has a value in none of the futures.")
  }

  private func problem<Result>(_ work: () throws -> Result) -> String? {
    do {
      _ = try work()
      return nil
    } catch { return (error as? FutureChoiceProblem)?.message }
  }
}
