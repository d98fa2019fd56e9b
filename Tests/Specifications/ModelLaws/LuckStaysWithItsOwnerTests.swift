import Chance
import LearningModel
import Support
import Testing

@Suite("§14 Luck stays with its owner")
struct LuckStaysWithItsOwnerTests {
  // MARK: Directly: what is assumed

  @Test(
    "an assumption has the same value by its path when a program, a role, an audience or an entry comes or goes",
    arguments: Extent.seeds)
  func assumptionsStay(seed: Int) throws {
    let whole = try PlanDescription.random(seed: seed)
    var changed = whole
    changed.register = []
    changed.programs.removeAll { $0.id != "program0" }
    changed.programs[0].prevents = [:]
    changed.organization.incidents = []
    changed.team.roles.insert(RoleDescription("librarian", headcount: 2), at: 0)
    changed.team.roles[0].attrition = DescribedValue(
      "roles.librarian.attrition", .distribution(try .uniform(from: 0, to: 1)))
    let (before, after) = (try assumed(whole, seed), try assumed(changed, seed))
    for (path, value) in after where path != "roles.librarian.attrition" {
      try #require(before[path] == value, "seed \(seed), \(path)")
    }
    try #require(after.count > 10)
  }

  private func assumed(_ description: PlanDescription, _ seed: Int) throws -> [String: UInt64] {
    let plan = try Plan(description)
    var future = Future(plan: plan, seed: UInt64(seed))
    future.begin(7)
    let pairs = zip(plan.assumptions, future.assumed.values).filter { !$0.0.path.isEmpty }
    return Dictionary(pairs.map { ($0.0.path, $0.1.bitPattern) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: By results, where nothing can act on another

  @Test(
    "another program, first or last in the file, leaves the fate of all others as it was to the bit",
    arguments: Extent.seeds)
  func programsKeepTheirLuck(seed: Int) throws {
    var description = try PlanDescription.randomApart(seed: seed)
    let last = description.programs.removeLast()
    for index in description.register.indices { description.register[index].only.programs?.removeAll { $0 == last.id } }
    let without = try WholeRecord(description, seed: UInt64(seed))
    try requireNoShortage(in: description, seed)
    for position in [0, description.programs.count] {
      var more = description
      more.programs.insert(last, at: position)
      try requireNoShortage(in: more, seed)
      let differences = try WholeRecord(more, seed: UInt64(seed)).differences(from: without) {
        $0.kind == .program && $0.index != position || isOfTheTeam($0) || $0.kind == .incidentKind
          || $0.kind == .sponsor && $0.subject != last.sponsor
          || $0.kind == .disruption && strikesThePortfolio($0, description)
      }
      try #require(differences == [], "seed \(seed), program at \(position)")
    }
  }

  @Test(
    "another role, first in the file, leaves members, programs and strikes as they were to the bit",
    arguments: Extent.seeds)
  func rolesKeepTheirLuck(seed: Int) throws {
    let description = try PlanDescription.randomApart(seed: seed)
    var more = description
    var role = RoleDescription("librarian", headcount: 20)
    (role.attrition, role.absence, role.timeToFill) = (0.5, 0.1, 0.5)
    more.team.roles.insert(role, at: 0)
    try requireOthersUnchanged(description, more, seed) { $0.subject == "librarian" }
  }

  @Test(
    "a role's attrition changes who leaves it and nobody else", arguments: Extent.seeds)
  func rolesChangeAlone(seed: Int) throws {
    let description = try PlanDescription.randomApart(seed: seed)
    var more = description
    more.team.roles[0].attrition = 0.6
    more.team.roles[0].startsAt = 1
    let name = more.team.roles[0].name
    try requireOthersUnchanged(description, more, seed) { $0.subject == name }
  }

  @Test(
    "an entry that strikes one program leaves all other programs and entries as they were to the bit",
    arguments: Extent.seeds)
  func entriesKeepTheirLuck(seed: Int) throws {
    let description = try PlanDescription.randomApart(seed: seed)
    var dice = Dice(seed: seed)
    let struck = dice.one(of: description.programs).id
    var entry = EntryDescription(
      "extra", dice.one(of: [.eachProgram(rate: 12), .portfolio(rate: 12), .after(Phase.allCases, probability: 1)]),
      [.remainingWork(0.2), .rework(0.1), .blocked(1), .deadline(2)])
    entry.only.programs = [struck]
    var more = description
    more.register.insert(entry, at: 0)
    let dependents = followers(of: struck, description)
    let others = try WholeRecord(more, seed: UInt64(seed)).differences(
      from: try WholeRecord(description, seed: UInt64(seed))
    ) {
      $0.kind == .program && !dependents.contains($0.subject) || isOfTheTeam($0) || $0.kind == .incidentKind
        || $0.kind == .disruption && $0.subject != "extra" && strikesThePortfolio($0, description)
    }
    try #require(others == [], "seed \(seed), \(struck)")
  }

  @Test(
    "another audience, whom no program teaches, leaves programs, team, strikes and incidents as they were to the bit",
    arguments: Extent.seeds)
  func audiencesKeepTheirLuck(seed: Int) throws {
    let description = try PlanDescription.randomApart(seed: seed)
    var more = description
    more.organization.audiences.insert(AudienceDescription("guests", people: 700, turnover: 0.3), at: 0)
    try requireOthersUnchanged(description, more, seed) { _ in false }
  }

  @Test(
    "another kind of incident, first in the file, leaves all other kinds as they were to the bit",
    arguments: Extent.seeds)
  func incidentsKeepTheirLuck(seed: Int) throws {
    let description = try PlanDescription.randomApart(seed: seed)
    var more = description
    let everyone = description.organization.audiences.map(\.name)
    more.organization.incidents.insert(
      IncidentDescription("spills", audiences: everyone, perThousandYear: 500, loss: 10), at: 0)
    try requireOthersUnchanged(description, more, seed) { $0.subject == "spills" }
  }

  // MARK: What is compared

  private func requireOthersUnchanged(
    _ description: PlanDescription, _ more: PlanDescription, _ seed: Int, except isExempt: (Series) -> Bool
  ) throws {
    try requireNoShortage(in: description, seed)
    try requireNoShortage(in: more, seed)
    let before = try WholeRecord(description, seed: UInt64(seed))
    let differences = before.differences(from: try WholeRecord(more, seed: UInt64(seed))) {
      guard !isExempt($0) else { return false }
      return $0.kind == .program || isOfTheTeam($0) || [.incidentKind, .sponsor, .disruption].contains($0.kind)
    }
    try #require(differences == [], "seed \(seed)")
  }

  /// Who is in the team; what they work depends on the programs there are.
  private func isOfTheTeam(_ series: Series) -> Bool {
    series.kind == .role && [.headcount, .vacancies, .departures, .joined].contains(series.metric)
  }

  /// Strikes on each program are counted over all programs.
  private func strikesThePortfolio(_ series: Series, _ description: PlanDescription) -> Bool {
    switch description.register.first(where: { $0.name == series.subject })?.trigger {
    case .portfolio, .date: true
    case .eachProgram, .after, nil: false
    }
  }

  /// The program and all that wait for it.
  private func followers(of id: String, _ description: PlanDescription) -> Set<String> {
    var followers: Set<String> = [id]
    for program in description.programs where !followers.isDisjoint(with: program.after) {
      followers.insert(program.id)
    }
    return followers
  }

  /// The premise of all comparisons: nobody and nothing is short.
  private func requireNoShortage(in description: PlanDescription, _ seed: Int) throws {
    let outcomes = try Outcomes(description, replications: 1, seed: UInt64(seed))
    for role in description.team.roles {
      try #require(outcomes.values(of: "unmet_hours.\(role.name)") == [0], "seed \(seed), \(role.name)")
      try #require(outcomes.values(of: "overtime_hours.\(role.name)") == [0], "seed \(seed), \(role.name)")
    }
    try #require(outcomes.values(of: "unfunded") == [0], "seed \(seed)")
  }
}
