import Chance
package import LearningModel

extension PlanDescription {
  /// A random scenario in which no program, role, entry or audience has a way to act on another: people and money for
  /// everything, no leader whose attention is shared, a sponsor for each program, and nothing that one program takes
  /// from another. What is left of a thing's fate is its own luck.
  package static func randomApart(seed: Int) throws -> PlanDescription {
    var description = try random(seed: seed)
    description.leadership.hoursPerWeek = 0
    description.funding.annual = 1e11
    description.funding.quarters = []
    description.funding.carryOver = 1
    description.funding.elasticity = 0
    try description.staffFully()
    description.nameEveryone()
    for index in description.programs.indices {
      let sponsor = SponsorDescription("sponsor of \(index)", initialConfidence: 0.5)
      description.sponsors.append(sponsor)
      description.programs[index].sponsor = sponsor.name
      description.programs[index].setApart()
    }
    for index in description.register.indices { description.register[index].setApart() }
    return description
  }

  /// More people than all programs together can use, replaced within a week.
  private mutating func staffFully() throws {
    team.wipLimit = nil
    for index in team.roles.indices {
      let name = team.roles[index].name
      team.roles[index].headcount = 150
      team.roles[index].vacant = 3
      team.roles[index].productiveHours = max(5, team.roles[index].productiveHours)
      team.roles[index].absence = min(0.2, team.roles[index].absence)
      team.roles[index].attrition = DescribedValue(
        "roles.\(name).attrition", .distribution(try .uniform(from: 0, to: 0.5)))
      team.roles[index].startsAt = DescribedValue(
        "roles.\(name).starts_at", .distribution(try .uniform(from: 0.5, to: 1)))
      team.roles[index].timeToFill = 0.5
      team.roles[index].contractors.upTo = 0
    }
  }

  /// Everyone by name, so that another audience changes nobody's.
  private mutating func nameEveryone() {
    let everyone = organization.audiences.map(\.name)
    for index in programs.indices where programs[index].audiences == nil { programs[index].audiences = everyone }
    for index in organization.incidents.indices where organization.incidents[index].audiences == nil {
      organization.incidents[index].audiences = everyone
    }
  }
}

extension ProgramDescription {
  /// Neither keeps people nor prevents incidents, and its sessions and upkeep need few of the team.
  package mutating func setApart() {
    retains = 0
    prevents = [:]
    modality.facilitationRatio = 0
    modality.developmentRatio = DescribedValue(
      modality.developmentRatio.path, (try? .distribution(.uniform(from: 1, to: 40))) ?? 20)
  }
}

extension EntryDescription {
  /// Eased by nothing that others share. A strike on the portfolio takes one of the active programs: then each is
  /// another's rival, so that only what needs no program is left; and programs that enter unplanned are out.
  fileprivate mutating func setApart() {
    easedBy = nil
    effects.removeAll { if case .newProgram = $0 { true } else { false } }
    switch trigger {
    case .portfolio, .date: effects.removeAll { $0.needsProgram }
    // A pause for everyone would be brought by one program to the others.
    case .eachProgram, .after: effects.removeAll { !$0.needsProgram }
    }
    effects.removeAll {
      switch $0 {
      // A swap is with another; and money has to last.
      case .priorityRandom, .funding: true
      default: false
      }
    }
  }
}

extension EffectDescription {
  /// Whether it acts on a program.
  package var needsProgram: Bool {
    switch self {
    case .remainingWork, .rework, .cancel, .deadline, .priorityTop, .priorityRandom, .priority, .blocked, .smeAbsent,
      .review:
      true
    case .funding, .hiringFreeze, .spendingFreeze, .leaderAbsent, .deliveryOutage, .cost, .newProgram: false
    }
  }
}
