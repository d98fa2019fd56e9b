import LearningModel
import Quantities
import Support
import Testing

@Suite("projection.csv")
struct ProjectionCSVTests {
  @Test("has the columns of Documentation/Outputs.md in their order")
  func columns() throws {
    let csv = try RunOfATest(.hundredAWeek, replications: 2).csv("projection.csv")
    #expect(
      csv.columns.joined(separator: ",")
        == "scenario,period,starts,ends,metric,subject,unit,mean,mcse,sd,p05,p10,p25,p50,p75,p90,p95")
  }

  @Test("says what a fixed flow is in each period and to date")
  func fixedFlow() throws {
    let csv = try RunOfATest(.hundredAWeek).csv("projection.csv")
    // Weeks from 4, 11, 18, 25 January: $400; 1, 8, 15, 22 February: $400; 1 and 8 March: $200, $1,000 to date.
    let march = try #require(csv.row(["period": "2027-03", "metric": "spend", "subject": "licences"]))
    #expect(march["scenario"] == "Hundred" && march["starts"] == "2027-03-01" && march["ends"] == "2027-03-14")
    #expect(march["unit"] == "USD" && march["mean"] == "200" && march["mcse"] == "0" && march["p95"] == "200")
    let toDate = csv.row(["period": "2027-03", "metric": "spend_to_date", "subject": "licences"])
    #expect(toDate?["mean"] == "1000" && toDate?["p05"] == "1000")
    // No member had anything to do after week 4: 0 of 60 hours; worked 120 of 120 in January.
    #expect(csv.row(["period": "2027-01", "metric": "utilization", "subject": "designer"])?["mean"] == "1")
    #expect(csv.row(["period": "2027-03", "metric": "utilization", "subject": "designer"])?["mean"] == "0")
  }

  @Test("has one row for each period, metric and subject, all dates exist, and periods follow without gaps")
  func shape() throws {
    let run = try RunOfATest(.smallAcademy(weeks: 20), replications: 20)
    let csv = try run.csv("projection.csv")
    let layout = run.plan.layout
    let periods = run.results.forecast.periods
    #expect(csv.rows.count == periods.count * (layout.periodic.count + layout.flows.count))
    let keys = csv.rows.map { row in ["period", "metric", "subject"].map { row[$0] ?? "" } }
    #expect(Set(keys).count == keys.count)
    for row in csv.rows {
      let starts = try #require(CivilDate(row["starts"] ?? ""))
      let ends = try #require(CivilDate(row["ends"] ?? ""))
      #expect(starts < ends)
    }
    let days = periods.map { ($0.firstDay, $0.lastDay) }
    for (one, next) in zip(days, days.dropFirst()) { #expect(next.0.days(since: one.1) == 1) }
  }

  @Test("a percentile never falls below a lower one")
  func percentilesRise() throws {
    for row in try RunOfATest(.smallAcademy(weeks: 20)).csv("projection.csv").rows {
      let values = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"].compactMap { Double(row[$0] ?? "") }
      #expect(values == values.sorted())
    }
  }
}
