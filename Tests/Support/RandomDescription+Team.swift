import LearningModel

extension Dice {
  mutating func team(weeks: Int) throws -> TeamDescription {
    var team = TeamDescription()
    let names = ["designer", "facilitator", "developer", "technologist", "manager"]
    team.roles = try names.prefix(whole(1...5)).map { try role($0, weeks: weeks) }
    team.skillGrowth = try assumed("skill_growth", 0...0.5)
    if happens(0.5) { team.wipLimit = schedule(weeks) { dice in Double(dice.whole(1...6)) } }
    team.overtime = happens(0.2) ? 0 : number(0...0.5)
    team.restartHours = happens(0.2) ? 0 : number(0...20)
    team.claimsLimit = one(of: [0, 1, number(0...1)])
    return team
  }

  private mutating func role(_ name: String, weeks: Int) throws -> RoleDescription {
    let headcount = schedule(weeks) { dice in Double(dice.happens(0.1) ? 0 : dice.whole(1...8)) }
    var role = RoleDescription(name, headcount: headcount)
    role.vacant = whole(0...Int(headcount.steps.first?.value ?? 0)) / 2
    role.salary = happens(0.1) ? 0 : number(20_000...150_000)
    role.attrition = try assumed("roles.\(name).attrition", 0...(happens(0.1) ? 0.999 : 0.4))
    role.strainEffect = try assumed("roles.\(name).strain_effect", 0...2)
    role.timeToFill = try draw(0.1...30)
    role.hiringCost = try assumed("roles.\(name).hiring_cost", 0...0.5)
    role.severance = number(0...20)
    role.ramp = try assumed("roles.\(name).ramp", 0...60)
    role.startsAt = try assumed("roles.\(name).starts_at", 0...1)
    role.productiveHours = happens(0.05) ? 0 : number(5...60)
    role.absence = one(of: [0, 0, 1, number(0...0.3), number(0...0.3), number(0...0.3)])
    if happens(0.6) {
      role.contractors.upTo = whole(1...5)
      role.contractors.rate = happens(0.1) ? 0 : number(10...200)
      role.contractors.leadTime = try draw(0...8)
      role.contractors.engagement = whole(0...20)
      role.contractors.efficiency = try assumed("roles.\(name).efficiency", 0...1.2)
    }
    return role
  }
}
