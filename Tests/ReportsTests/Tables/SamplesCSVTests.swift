import LearningModel
import Support
import Testing

@Suite("samples.csv")
struct SamplesCSVTests {
  @Test(
    "has a row for each future: its number from 1, its assumed values by path, all it came to by metric and subject")
  func shape() throws {
    let run = try RunOfATest(.smallAcademy(weeks: 6), replications: 300, samples: true)
    let csv = try run.csv("samples.csv")
    #expect(csv.rows.map { $0["replication"] } == (1...300).map { String($0) })
    let layout = run.plan.layout
    let paths = run.plan.assumptions.map(\.path).filter { !$0.isEmpty }
    #expect(csv.columns == ["replication"] + paths + layout.reported.map { layout.series[$0].name })
    #expect(csv.columns.contains("team.roles.designer.attrition") && csv.columns.contains("confidence.sales"))
    for row in csv.rows {
      let attrition = try #require(Double(row["team.roles.designer.attrition"] ?? ""))
      #expect(attrition >= 0.05 && attrition <= 0.4)
    }
  }

  @Test("holds the numbers that the summary speaks of")
  func numbers() throws {
    let run = try RunOfATest(.smallAcademy(weeks: 6), replications: 300, samples: true)
    let values = try run.csv("samples.csv").rows.compactMap { Double($0["confidence.sales"] ?? "") }
    let mean = try #require(
      Double(try run.csv("summary.csv").row(["metric": "confidence", "subject": "sales"])?["mean"] ?? ""))
    #expect(abs(values.reduce(0, +) / 300 - mean) < 2e-6)
  }

  @Test("is written only if it is asked for")
  func optional() throws {
    #expect(try RunOfATest(.hundredAWeek).folder.text("out/samples.csv") == nil)
  }
}
