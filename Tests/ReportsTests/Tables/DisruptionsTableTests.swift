import LearningModel
import Support
import Testing

@Suite("disruptions.csv")
struct DisruptionsTableTests {
  /// A bill of $500 in week 2 that comes for certain, and a cut that never comes.
  private var billed: PlanDescription {
    var description = PlanDescription.hundredAWeek
    description.register = [
      EntryDescription("bill", .date(week: 2, probability: 1), [.cost(500)]),
      EntryDescription("cut", .date(week: 2, probability: 0), [.funding(-0.5, lasting: false)]),
    ]
    return description
  }

  @Test("has the columns of Documentation/Outputs.md in their order")
  func columns() throws {
    let csv = try RunOfATest(billed, replications: 2).csv("disruptions.csv")
    #expect(
      csv.columns.joined(separator: ",")
        == "scenario,disruption,chance_any,strikes_mean,strikes_p10,strikes_p90,added_hours_mean,added_weeks_mean,"
        + "money_mean")
  }

  @Test("tells the chance of any strike, how many there are, and what they cost at once")
  func strikes() throws {
    let csv = try RunOfATest(billed).csv("disruptions.csv")
    let bill = try #require(csv.row(["disruption": "bill"]))
    #expect(bill["chance_any"] == "1" && bill["strikes_mean"] == "1" && bill["money_mean"] == "500")
    let cut = try #require(csv.row(["disruption": "cut"]))
    #expect(cut["chance_any"] == "0" && cut["strikes_p90"] == "0" && cut["money_mean"] == "0")
    #expect(csv.rows.count == 2)
  }
}
