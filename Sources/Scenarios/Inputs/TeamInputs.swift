import Quantities

/// The learning team (model.md §7, §8).
package struct TeamInputs: Sendable {
  /// Those that the scenario names, shipped or its own.
  package var roles: Keyed<RoleInputs> = [:]
  package var skillGrowth = Stated<Uncertain>()  // U, share a year
  package var wipLimit: Stated<Schedule>?  // S, programs, whole, ≥ 1; nil: none
  package var overtime = Stated<Double>()  // share of capacity
  package var restartHours = Stated<Double>()  // hours
  package var claimsLimit = Stated<Double>()  // share of capacity
}

/// A role of the team.
package struct RoleInputs: Sendable {
  package var headcount = Stated<Schedule>()  // S, people, whole
  package var vacant = Stated<Double>()  // people, whole, at most the first headcount
  package var salary = Stated<Double>()  // money a year
  package var attrition = Stated<Uncertain>()  // U, share of members a year
  package var strainEffect = Stated<Uncertain>()  // U
  package var timeToFill = Stated<Uncertain>()  // ⟲, weeks
  package var hiringCost = Stated<Uncertain>()  // U, share of salary
  package var severance = Stated<Double>()  // weeks of salary
  package var ramp = Stated<Uncertain>()  // U, weeks
  package var startsAt = Stated<Uncertain>()  // U, share
  package var productiveHours = Stated<Double>()  // hours a week
  package var absence = Stated<Double>()  // share of weeks
  package var contractors = ContractorInputs()
}

/// On what terms a role can be reinforced from outside.
package struct ContractorInputs: Sendable {
  package var upTo = Stated<Double>()  // people, whole
  package var rate: Stated<Double>?  // money an hour; stated wherever `upTo` is above 0
  package var leadTime = Stated<Uncertain>()  // ⟲, weeks
  package var engagement = Stated<Double>()  // weeks
  package var efficiency = Stated<Uncertain>()  // U, share
}

extension TeamInputs {
  static let section = Section<TeamInputs>([
    .keyed(
      "roles", .role, \.roles, RoleInputs.section, blank: { RoleInputs() }, "§7", "The roles of the learning team."),
    .assumption(
      "skill_growth", \.skillGrowth, .share.per(.year), .atLeast(0), "§7",
      "Growth of the team's productivity in a year of full coaching."),
    .optionalSchedule(
      "wip_limit", \.wipLimit, .programs, .atLeast(1), whole: true, "§9", "Programs at work at once, at the most.",
      without: "no limit"),
    .fixed("overtime", \.overtime, .share, AllowedRange(0...0.5), "§8", "How far members stretch above their hours."),
    .fixed(
      "restart_hours", \.restartHours, .hours, .atLeast(0), "§9",
      "Hours that each role of a program needs to find its way back in after an interruption."),
    .fixed(
      "claims_limit", \.claimsLimit, .share, .share, "§8",
      "Share of a role's capacity that live sessions and upkeep may take while programs need it."),
  ])
}

extension RoleInputs {
  static let section = Section<RoleInputs>([
    .schedule(
      "headcount", \.headcount, .people, AllowedRange(0...10_000), whole: true, is: .required, "§7",
      "Seats of the role."),
    .fixed(
      "vacant", \.vacant, .people, AllowedRange(0...10_000), whole: true, "§7", "Seats without a member at the start."),
    .fixed(
      "salary", \.salary, .money.per(.year), .atLeast(0), is: .required, "§3", "Salary of a member, without on-costs."),
    .assumption(
      "attrition", \.attrition, .share.per(.year), AllowedRange(0..<1), "§7",
      "Members who leave in a year, as a share of members, when nobody is overloaded or coached."),
    .assumption(
      "strain_effect", \.strainEffect, .number, .atLeast(0), "§7",
      "How much overload drives members away: exponent on attrition per unit of strain."),
    .chance("time_to_fill", \.timeToFill, .weeks, .above(0), "§7", "From opening a requisition to the first day."),
    .assumption(
      "hiring_cost", \.hiringCost, .share, .atLeast(0), "§7", "Cost of filling a seat, as a share of yearly salary."),
    .fixed("severance", \.severance, .weeks, .atLeast(0), "§7", "Salary paid to a member whose seat is cut."),
    .assumption("ramp", \.ramp, .weeks, .atLeast(0), "§7", "From the first day to full productivity."),
    .assumption("starts_at", \.startsAt, .share, .share, "§7", "Productivity on the first day."),
    .fixed(
      "productive_hours", \.productiveHours, .hours.per(.week), AllowedRange(0...60), "§8",
      "Hours a week that a member has for programs, sessions and upkeep."),
    .fixed(
      "absence", \.absence, .share, .share, "§8", "Share of weeks in which a member is away: leave, holidays, sickness."
    ),
    .section(
      "contractors", \.contractors, ContractorInputs.section, "§7", "How the role is reinforced when hours stay unmet."),
  ])
}

extension ContractorInputs {
  static let section = Section<ContractorInputs>([
    .fixed("up_to", \.upTo, .people, AllowedRange(0...1000), whole: true, "§7", "Contractors at once, at the most."),
    .optional(
      "rate", \.rate, .money.per(.hour), .atLeast(0), "§7", "What an hour of a contractor costs.",
      without: "required where up_to is above 0"),
    .chance(
      "lead_time", \.leadTime, .weeks, AllowedRange(0...520), "§7", "From asking for a contractor to the first day."),
    .fixed("engagement", \.engagement, .weeks, AllowedRange(0...520), "§7", "How long a contractor stays at least."),
    .assumption(
      "efficiency", \.efficiency, .share, .atLeast(0), "§7",
      "Hours of program work that an hour of a contractor brings."),
  ])
}
