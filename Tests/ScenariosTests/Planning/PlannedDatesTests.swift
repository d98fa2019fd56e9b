import LearningModel
import Scenarios
import Testing

// The horizon starts on Monday, 4 January 2027: week 1 begins on the 11th, week 2 on the 18th.

@Suite("§2 Dates within a week")
struct PlannedDatesTests {
  private func description(_ lines: String) throws -> PlanDescription {
    let text = """
      scenario: Dates
      start: 2027-01-04
      horizon: 52 weeks
      leadership: {owner: hr}
      funding: {annual: $360k}
      organization: {audiences: {managers: {people: 200, salary: $118k}}}
      \(lines)
      """
    let read = readScenario(SourceText(name: "dates.yaml", text: text, origin: .scenario))
    #expect(read.faults.filter { !$0.problem.isWarning }.map(\.problem.message) == [])
    return try #require(read.value).planDescription
  }

  private let team = "team: {roles: {instructional_designer: {headcount: 2, salary: $96k}}}"

  private func program(_ dates: String) throws -> ProgramDescription {
    let course = "programs: {course: {audience: managers, modality: blended, learning_hours: 2, \(dates)}}"
    return try #require(description(team + "\n" + course).programs.first)
  }

  @Test("start and until mean the first week that begins on or after them")
  func startAndUntil() throws {
    #expect(try program("start: 2027-01-11").startWeek == 1)
    #expect(try program("start: 2027-01-12").startWeek == 2)
    #expect(try program("until: 2027-06-21").retiresIn == 24)
    #expect(try program("until: 2027-06-22").retiresIn == 25)
  }

  @Test("needed_by means the week that holds it")
  func neededBy() throws {
    #expect(try program("needed_by: 2027-06-21").deadlineWeek == 24)
    #expect(try program("needed_by: 2027-06-27").deadlineWeek == 24)
  }

  @Test("a scheduled value holds from the first week that begins on or after its date")
  func schedule() throws {
    let headcount = "{2027-01-04: 2, 2027-01-18: 3, 2027-01-26: 4}"
    let seats = "team: {roles: {instructional_designer: {headcount: \(headcount), salary: $96k}}}"
    let course = "programs: {course: {audience: managers, modality: blended, learning_hours: 2}}"
    let role = try #require(description(seats + "\n" + course).team.roles.first)
    #expect(role.headcount.weekly(5) == [2, 2, 3, 3, 4])
  }

  @Test("the date of a disruption means the first week that begins on or after it")
  func disruption() throws {
    let course = "programs: {course: {audience: managers, modality: blended, learning_hours: 2}}"
    let entries = "disruptions: {on-monday: {date: 2027-01-11, cost: $1}, on-tuesday: {date: 2027-01-12, cost: $1}}"
    let register = try description([team, course, entries].joined(separator: "\n")).register
    let weeks = register.compactMap { entry in
      if case .date(let week, _) = entry.trigger { "\(entry.name) \(week)" } else { nil }
    }
    #expect(weeks.sorted() == ["on-monday 1", "on-tuesday 2"])
  }

  @Test("a template's dates are weeks from the strike")
  func template() throws {
    let course = "programs: {course: {audience: managers, modality: blended, learning_hours: 2}}"
    let dates = "start: 2 weeks, needed_by: 10 weeks, until: 30 weeks"
    let entry =
      "disruptions: {rush: {rate: 1 per year, strikes: portfolio, new_program: {modality: blended, learning_hours: 2, \(dates)}}}"
    let register = try description([team, course, entry].joined(separator: "\n")).register
    let rush = try #require(register.first { $0.name == "rush" })
    guard case .newProgram(let template) = try #require(rush.effects.first) else {
      Issue.record("the entry brings no program")
      return
    }
    #expect(template.startWeek == 2)
    #expect(template.deadlineWeek == 10)
    #expect(template.retiresIn == 30)
  }
}
