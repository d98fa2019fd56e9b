import Forecasting
import LearningModel
import Reports
import Support
import Testing

@Suite("summary.csv")
struct SummaryTableTests {
  @Test("has the columns of Documentation/Outputs.md in their order")
  func columns() throws {
    let csv = try RunOfATest(.hundredAWeek, replications: 2).csv("summary.csv")
    #expect(
      csv.columns.joined(separator: ",")
        == "scenario,metric,subject,unit,n,mean,mcse,sd,p05,p10,p25,p50,p75,p90,p95,"
        + "p10_low,p10_high,p50_low,p50_high,p90_low,p90_high,promise,chance,chance_low,chance_high")
  }

  @Test("says the promise and its chance beside the outcome, and the chance of all in the last row")
  func promises() throws {
    let csv = try RunOfATest(
      .hundredAWeek, replications: 100,
      promising: [("spend", .atMost, 1_000, "at most $1k"), ("launch_week.one", .atMost, 3, "at most 3")]
    ).csv("summary.csv")
    let spend = try #require(csv.row(["metric": "spend", "subject": ""]))
    #expect(spend["promise"] == "at most $1k" && spend["chance"] == "1" && spend["chance_high"] == "1")
    // Wilson's lower end for 100 of 100: 100 / (100 + 1.959964²) = 100 / 103.841459 = 0.963007.
    #expect(spend["chance_low"] == "0.963007")
    let launch = try #require(csv.row(["metric": "launch_week", "subject": "one"]))
    #expect(launch["p50"] == "4" && launch["n"] == "100" && launch["chance"] == "0")
    let last = try #require(csv.rows.last)
    #expect(last["metric"] == "promises" && last["chance"] == "0" && last["n"] == "100" && last["mean"] == "")
    #expect(last["chance_high"] == "0.036993")
  }

  @Test("without promises has no row of them")
  func noPromises() throws {
    let run = try RunOfATest(.hundredAWeek)
    let csv = try run.csv("summary.csv")
    #expect(csv.rows.count == run.plan.layout.series.count)
    #expect(csv.rows.allSatisfy { $0["promise"] == "" && $0["chance"] == "" })
  }

  @Test("leaves the cells of an outcome empty that no future has")
  func absent() throws {
    // The program states no value: nobody can tell a return.
    let row = try RunOfATest(.hundredAWeek).csv("summary.csv").row(["metric": "roi"])
    #expect(row?["n"] == "0" && row?["mean"] == "" && row?["p50"] == "" && row?["p50_low"] == "")
  }

  @Test("speaks of the same metrics as projection.csv")
  func sameMetrics() throws {
    let run = try RunOfATest(.smallAcademy(weeks: 6), replications: 5)
    let summary = Set(try run.csv("summary.csv").rows.compactMap { $0["metric"] })
    let projection = Set(
      try run.csv("projection.csv").rows.compactMap { $0["metric"]?.replacing("_to_date", with: "") })
    let events = Set(
      MetricCatalogue.declarations.filter { $0.kind == .event }.map(\.name))
    #expect(summary == projection.union(events))
    #expect(summary == Set(MetricCatalogue.declarations.map(\.name)))
  }

  @Test("is the same as JSON, a row an object, nothing as null")
  func json() throws {
    let json = String(decoding: try RunOfATest(.hundredAWeek).results.summaryTable.json, as: UTF8.self)
    #expect(json.hasPrefix("[\n{\"scenario\": \"Hundred\", \"metric\": \"released\", \"subject\": \"\","))
    #expect(json.contains("\"metric\": \"roi\", \"subject\": \"\", \"unit\": \"share\", \"n\": 0, \"mean\": null,"))
  }
}
