import LearningModel
import Support
import Testing

@Suite("Closed forms: work")
struct WorkClosedFormsTests {
  private func oneDesigner(weeks: Int) -> PlanDescription {
    var description = PlanDescription.calm(weeks: weeks)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    return description
  }

  private func course(_ id: String, hours: Double) -> ProgramDescription {
    ProgramDescription(id, modality: .only(.design, "designer"), learningHours: hours)
  }

  /// 100 hours, 30 a week; in weeks 1, 3 and 5 programs of 30 hours that are ranked before it take all. When it gets hours
  /// again it owes 6 more each time: 100 − 30, 70 + 6 − 30 = 46, 46 + 6 − 30 = 22, 22 + 6 = 28: done in week 6.
  @Test("restart after pre-emption: each interruption adds the restart hours once")
  func restarts() throws {
    var description = oneDesigner(weeks: 10)
    description.team.restartHours = 6
    description.programs = [course("long", hours: 100)]
    description.programs[0].rank = 2
    for week in [1, 3, 5] {
      var rival = course("rival\(week)", hours: 30)
      (rival.rank, rival.startWeek) = (1, week)
      description.programs.append(rival)
    }
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 10)
    let hours = (0..<10).map { rehearsal.value(of: "hours.long", week: $0) }
    #expect(hours == [30, 0, 30, 0, 30, 0, 28, 0, 0, 0])
    #expect(rehearsal.program("long").launchedIn == 6)
  }

  /// Blocked in week 2 for 5 weeks, to the end of week 6; in week 3 for 2 weeks, which ends before; in week 6 for 3 weeks,
  /// to the end of week 8. No hours in weeks 2 to 8: 7 weeks, though 10 were drawn.
  @Test("overlapping blocks: the later end counts")
  func overlappingBlocks() throws {
    var description = oneDesigner(weeks: 12)
    description.programs = [course("course", hours: 1000)]
    description.register = zip([2, 3, 6], [5.0, 2, 3]).map { week, weeks in
      EntryDescription("block\(week)", .date(week: week, probability: 1), [.blocked(.fixed(weeks))])
    }
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 12)
    for week in 0..<12 {
      let isBlocked = (2...8).contains(week)
      #expect(rehearsal.value(of: "hours.course", week: week) == (isBlocked ? 0 : 30), "week \(week)")
      #expect(rehearsal.value(of: "blocked_weeks.course", week: week) == (isBlocked ? 1 : 0), "week \(week)")
    }
  }
}
