import Chance
import Glibc
import LearningModel
import Support
import Testing

@Suite("Closed forms: people")
struct PeopleClosedFormsTests {
  /// Every week adds −ln(1 − 0.3)/52 to the hazard, in 52 weeks −ln 0.7: a member is gone with probability 1 − 0.7.
  /// Nobody follows, because there is no money to hire: departures of 10 members are binomial (10, 0.3).
  @Test("departures at constant attrition: in a year as many of the members as attrition says")
  func departures() throws {
    var description = PlanDescription.calm(weeks: 52)
    var role = RoleDescription("designer", headcount: 10)
    (role.attrition, role.salary, role.hiringCost) = (0.3, 1, 1)
    description.team.roles = [role]
    let outcomes = try Outcomes(description, replications: Extent.replications)
    Agreement(outcomes.values(of: "departures.designer")).expectBinomial(10, 0.3)
  }

  /// A leaver of week w is followed by a member who joins in week w + 1, after that week's leavers have gone, and can
  /// leave from week w + 2 on. With q = 1 − exp(ln(1 − 0.6)/52) and e(w) the probability that a seat's member can leave
  /// in week w: e(0) = 1, e(w) = e(w−1)·(1 − q) + q·e(w−2). Expected departures are q·Σ e(w) a seat.
  @Test("departures of seats that are filled again within a week")
  func departuresWithReplacement() throws {
    var description = PlanDescription.calm(weeks: 104)
    var role = RoleDescription("designer", headcount: 4)
    (role.attrition, role.timeToFill) = (0.6, 0.5)
    description.team.roles = [role]
    let outcomes = try Outcomes(description, replications: Extent.replications)
    let q = -expm1(log(0.4) / 52)
    var exposed = [1, 1 - q]
    for week in 2..<104 { exposed.append(exposed[week - 1] * (1 - q) + q * exposed[week - 2]) }
    let expected = 4 * q * exposed.reduce(0, +)
    // A renewal process of rare, nearly independent events: its variance is below its mean.
    Agreement(outcomes.values(of: "departures.designer")).expectMean(expected, variance: expected)
  }

  /// Reputation 0.9 shortens every search by 1 − 0.5·(0.9 − 0.5) = 0.8. Whoever is looked for from week 0 on joins in
  /// week ⌈0.8·T⌉; within 6 weeks that is week 5 at the latest: T ≤ 5/0.8. With T exponential of mean 6 weeks the share
  /// of 20 vacancies that is filled is binomial (20, 1 − exp(−5/(0.8·6))).
  @Test("time to fill: vacancies are filled by a week with the probability of its distribution")
  func timeToFill() throws {
    var description = PlanDescription.calm(weeks: 6)
    var role = RoleDescription("designer", headcount: 20)
    role.vacant = 20
    role.timeToFill = .distribution(try .exponential(mean: 6))
    description.team.roles = [role]
    description.organization.initialReputation = 0.9
    let outcomes = try Outcomes(description, replications: Extent.replications)
    Agreement(outcomes.values(of: "joined.designer")).expectBinomial(20, 1 - exp(-5 / 4.8))
  }

  /// The vacancy of week 0 is filled in week 1. A member of t weeks works 30 × (0.2 + 0.8 × t/10) hours, all of 30 from
  /// the tenth week on: 0, 6, 8.4, 10.8, … 27.6, 30, 30.
  @Test("ramp: capacity grows in a straight line from the first day to full productivity")
  func ramp() throws {
    var description = PlanDescription.calm(weeks: 14)
    var role = RoleDescription("designer", headcount: 1)
    (role.vacant, role.timeToFill, role.ramp, role.startsAt) = (1, 1, 10, 0.2)
    description.team.roles = [role]
    description.programs = [ProgramDescription("course", modality: .only(.design, "designer"), learningHours: 1e6)]
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 14)
    for week in 0..<14 {
      let expected = week == 0 ? 0 : min(30, 6 + 2.4 * Double(week - 1))
      #expect(abs(rehearsal.value(of: "worked_hours.designer", week: week) - expected) < 1e-9, "week \(week)")
    }
  }

  /// 90 hours are wanted each week, one designer has 30: 60 are unmet in weeks 0 and 1. In week 2 two contractors are
  /// asked for (60/30, and two at most), in 2.4 weeks, rounded up to 3: they are there in weeks 5 to 8, when nothing is
  /// unmet, so that they are not extended. Unmet again in weeks 9 and 10, asked again in week 11, there in 14 to 17.
  @Test("contractors arrive after their lead time, stay their engagement and are asked for again")
  func contractorsArrive() throws {
    var description = PlanDescription.calm(weeks: 20)
    description.funding.annual = 1e6
    var role = RoleDescription("designer", headcount: 1)
    (role.contractors.upTo, role.contractors.rate) = (2, 50)
    (role.contractors.leadTime, role.contractors.engagement) = (2.4, 4)
    description.team.roles = [role]
    var program = ProgramDescription("course", modality: .only(.design, "designer"), learningHours: 1e6)
    program.crew = 3
    description.programs = [program]
    var rehearsal = try Rehearsal(description)
    rehearsal.play(weeks: 20)
    for week in 0..<20 {
      let expected = (5...8).contains(week) || (14...17).contains(week) ? 2.0 : 0
      #expect(rehearsal.value(of: "contractors.designer", week: week) == expected, "week \(week)")
      #expect(rehearsal.value(of: "worked_hours.designer", week: week) == 30 + 30 * expected, "week \(week)")
      // $50 an hour.
      #expect(rehearsal.value(of: "spend.contractors", week: week) == 1500 * expected, "week \(week)")
    }
  }
}
