import Chance
package import LearningModel

extension PlanDescription {
  /// A year with a little of everything: two roles, three programs of which one runs already, two sponsors, a kind of
  /// incident, and a register with a struck program and a cut of funds; most of it uncertain.
  package static func smallAcademy(weeks: Int = 52) throws -> PlanDescription {
    var academy = PlanDescription.calm(weeks: weeks)
    academy.title = "Small academy"
    academy.funding.annual = 400_000
    academy.funding.licences = 20_000
    academy.sponsors = [
      SponsorDescription(
        "sales", initialConfidence: DescribedValue("sponsors.sales.initial_confidence", try uniform(0.3, 0.7))),
      SponsorDescription("safety", initialConfidence: 0.6),
    ]
    academy.team.roles = [try designer(), RoleDescription("facilitator", headcount: 1)]
    academy.organization.audiences = [
      AudienceDescription("sellers", people: 200, turnover: DescribedValue("turnover", try uniform(0.1, 0.3))),
      AudienceDescription("workers", people: 800, turnover: 0.2, salary: 52_000),
    ]
    academy.organization.incidents = [
      IncidentDescription("injury", audiences: ["workers"], perThousandYear: 30, loss: try uniform(1_000, 9_000))
    ]
    academy.programs = [try negotiation(), try ladders(), induction()]
    academy.register = [
      EntryDescription("change-of-mind", .eachProgram(rate: 2), [.rework(try uniform(0.1, 0.4))]),
      EntryDescription("cut", .date(week: 20, probability: 0.5), [.funding(-0.2, lasting: false)]),
    ]
    return academy
  }

  private static func uniform(_ lower: Double, _ upper: Double) throws -> DescribedDraw {
    .distribution(try Distribution.uniform(from: lower, to: upper))
  }

  private static func designer() throws -> RoleDescription {
    var designer = RoleDescription("designer", headcount: 2)
    designer.salary = 60_000
    designer.attrition = DescribedValue("team.roles.designer.attrition", try uniform(0.05, 0.4))
    designer.timeToFill = try uniform(4, 12)
    return designer
  }

  private static func negotiation() throws -> ProgramDescription {
    var negotiation = ProgramDescription(
      "negotiation", modality: .phases([.analysis: 100, .development: 400], "designer"), learningHours: 500)
    negotiation.title = "Negotiation, \"hands on\""
    negotiation.sponsor = "sales"
    negotiation.audiences = ["sellers"]
    negotiation.deadlineWeek = 11
    negotiation.rank = 1
    negotiation.estimateError = DescribedValue("programs.negotiation.estimate_error", try uniform(0.8, 1.8))
    negotiation.rollout = 8
    negotiation.statesValue = true
    negotiation.valuePerAdopterYear = 2_000
    return negotiation
  }

  private static func ladders() throws -> ProgramDescription {
    var ladders = ProgramDescription(
      "ladders", modality: .phases([.design: 100, .development: 700], "designer"), learningHours: 800)
    ladders.sponsor = "safety"
    ladders.audiences = ["workers"]
    ladders.deadlineWeek = 30
    ladders.rank = 2
    ladders.estimateError = DescribedValue("programs.ladders.estimate_error", try uniform(0.8, 1.8))
    ladders.statesValue = true
    ladders.prevents = ["injury": 0.3]
    return ladders
  }

  private static func induction() -> ProgramDescription {
    var induction = ProgramDescription("induction", modality: .only(.development, "designer"), learningHours: 2)
    induction.sponsor = "safety"
    induction.audiences = ["workers"]
    induction.running = RunningState(coverage: 0.8, adoption: 0.4)
    induction.statesValue = true
    induction.retains = 0.02
    return induction
  }
}
