import LearningModel
import Quantities
import Support
import Testing

@Suite("programs.csv")
struct ProgramsTableTests {
  @Test("has the columns of Documentation/Outputs.md in their order")
  func columns() throws {
    let csv = try RunOfATest(.hundredAWeek, replications: 2).csv("programs.csv")
    #expect(
      csv.columns.joined(separator: ",")
        == "scenario,program,title,sponsor,audience,modality,needed_by,launch_p10,launch_p50,launch_p90,"
        + "chance_launched,chance_on_time,chance_cancelled,weeks_late_p50,weeks_late_p90,hours_mean,"
        + "rework_hours_mean,cost_mean,completions_mean,coverage_mean,adopters_mean,benefit_mean,benefit_p10,"
        + "benefit_p90,blocked_weeks_mean,gate_weeks_mean,waiting_weeks_mean")
  }

  @Test("tells a launch by the first day of its week, a deadline by its date, lateness in weeks")
  func launch() throws {
    let row = try #require(try RunOfATest(.hundredAWeek).csv("programs.csv").row(["program": "one"]))
    // Launched in the end of the week that begins on 25 January, needed in the one that begins on 18 January.
    #expect(row["launch_p10"] == "2027-01-25" && row["launch_p90"] == "2027-01-25")
    #expect(row["needed_by"] == "2027-01-18" && row["weeks_late_p50"] == "1")
    #expect(row["chance_launched"] == "1" && row["chance_on_time"] == "0" && row["chance_cancelled"] == "0")
    #expect(row["hours_mean"] == "120" && row["audience"] == "everyone" && row["sponsor"] == "sponsor")
    // 100 people enrolled in the week after the launch; all complete.
    #expect(row["completions_mean"] == "100" && row["coverage_mean"] == "1")
  }

  @Test("a title that a spreadsheet would take for a formula is written as text")
  func hostileTitle() throws {
    let run = try RunOfATest(.hundredAWeek)
    #expect(run.folder.text("out/programs.csv")?.contains(",one,'=1+1,") == true)
  }

  @Test("a program that is never launched has no launch dates, one that runs already neither dates nor chances")
  func noLaunch() throws {
    let csv = try RunOfATest(.smallAcademy(weeks: 4), replications: 10).csv("programs.csv")
    let ladders = try #require(csv.row(["program": "ladders"]))
    #expect(ladders["launch_p50"] == "" && ladders["chance_launched"] == "0" && ladders["needed_by"] == "2027-08-02")
    let induction = try #require(csv.row(["program": "induction"]))
    #expect(induction["launch_p50"] == "" && induction["chance_launched"] == "" && induction["audience"] == "workers")
    #expect(csv.rows.count == 3)
  }

  @Test(
    "what enters unplanned has a last row together, without dates and chances: the wholes less the programs of the file"
  )
  func unplanned() throws {
    var plan = PlanDescription.studio(weeks: 4, [.course(hours: 20)])
    plan.organization.audiences = [AudienceDescription("staff", people: 100)]
    plan.strike(in: 1, .newProgram(.course("urgent", hours: 10)))
    let csv = try RunOfATest(plan).csv("programs.csv")
    #expect(csv.rows.map { $0["program"] } == ["course", ""])
    let row = try #require(csv.row(["title": "Unplanned programs"]))
    // The urgent course takes 10 hours in the second week, and the 100 people complete it in the third.
    #expect(row["hours_mean"] == "10" && row["rework_hours_mean"] == "0" && row["completions_mean"] == "100")
    #expect(row["launch_p50"] == "" && row["chance_launched"] == "" && row["cost_mean"] == "" && row["modality"] == "")
    #expect(csv.row(["program": "course"])?["hours_mean"] == "20")
  }

  @Test("a launch week between two weeks counts as the later: by then so many futures have launched")
  func betweenWeeks() throws {
    let labels = try RunOfATest(.hundredAWeek).results.labels
    #expect(labels.firstDay(ofWeekNumber: 1) == CivilDate("2027-01-04"))
    #expect(labels.firstDay(ofWeekNumber: 1.1) == CivilDate("2027-01-11"))
    #expect(labels.firstDay(ofWeekNumber: 2) == CivilDate("2027-01-11"))
    #expect(labels.firstDay(ofWeekNumber: .nan) == nil)
  }
}
