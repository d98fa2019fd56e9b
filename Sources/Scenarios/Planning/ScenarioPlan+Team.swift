import LearningModel

extension Scenario {
  var teamDescription: TeamDescription {
    var described = TeamDescription()
    described.roles = team.roles.map { roleDescription($0.key, $0.value) }
    described.skillGrowth = team.skillGrowth.described
    described.wipLimit = team.wipLimit.map { self.described($0) }
    described.overtime = team.overtime.value
    described.restartHours = team.restartHours.value
    described.claimsLimit = team.claimsLimit.value
    return described
  }

  private func roleDescription(_ id: String, _ role: RoleInputs) -> RoleDescription {
    var described = RoleDescription(id, headcount: self.described(role.headcount))
    described.vacant = Int(role.vacant.value)
    described.salary = role.salary.value
    described.attrition = role.attrition.described
    described.strainEffect = role.strainEffect.described
    described.timeToFill = role.timeToFill.value.described
    described.hiringCost = role.hiringCost.described
    described.severance = role.severance.value
    described.ramp = role.ramp.described
    described.startsAt = role.startsAt.described
    described.productiveHours = role.productiveHours.value
    described.absence = role.absence.value
    described.contractors.upTo = Int(role.contractors.upTo.value)
    described.contractors.rate = role.contractors.rate?.value ?? 0
    described.contractors.leadTime = role.contractors.leadTime.value.described
    described.contractors.engagement = wholeWeeks(role.contractors.engagement.value)
    described.contractors.efficiency = role.contractors.efficiency.described
    return described
  }
}
