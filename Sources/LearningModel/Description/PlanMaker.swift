import Chance
import Quantities

extension Plan {
  /// Lays a description out in columns: names become indices, distributions draws, schedules weeks.
  package init(_ description: PlanDescription) throws(PlanProblem) {
    var maker = PlanMaker(description)
    let funding = try maker.funding()
    let leadership = maker.leadership()
    let sponsors = maker.sponsors()
    let team = maker.team()
    let organization = try maker.organization()
    let portfolio = try maker.portfolio()
    let register = try maker.register()
    try maker.checkAddresses(portfolio)
    let tied = try maker.tied()
    self.init(
      title: description.title, calendar: description.calendar, draws: maker.draws, assumptions: maker.assumptions,
      tied: tied, funding: funding, leadership: leadership, sponsors: sponsors, team: team, portfolio: portfolio,
      organization: organization, register: register)
  }
}

/// Gathers draws and assumptions while the parts of a plan are laid out.
struct PlanMaker {
  let description: PlanDescription
  var draws = DrawTable()
  var assumptions: [Assumption] = []
  /// Entries of assumptions by path, so that what shares an input shares its value.
  private var known: [String: Assumed] = [:]
  /// Templates of unplanned programs, with the entries they belong to.
  let templates: [(entry: String, program: ProgramDescription)]

  init(_ description: PlanDescription) {
    self.description = description
    templates = description.register.flatMap { entry in
      entry.effects.compactMap { effect in
        if case .newProgram(let program) = effect { (entry.name, program) } else { nil }
      }
    }
  }

  var weeks: Int { description.calendar.weekCount }
  var roles: [String] { description.team.roles.map(\.name) }

  mutating func assumed(_ value: DescribedValue) -> Assumed {
    if !value.path.isEmpty, let entry = known[value.path] { return entry }
    let entry = Assumed(index: assumptions.count)
    assumptions.append(Assumption(path: value.path, draw: draw(value.draw)))
    if !value.path.isEmpty { known[value.path] = entry }
    return entry
  }

  mutating func chancy(_ value: DescribedDraw) -> Chancy { Chancy(draw(value)) }

  mutating func draw(_ value: DescribedDraw) -> Draw {
    switch value {
    case .fixed(let number): draws.add(fixed: number)
    case .distribution(let distribution): draws.add(distribution)
    }
  }

  func scheduled<Owner>(_ schedules: [DescribedSchedule], of owner: Owner.Type = Owner.self) -> Scheduled<Owner> {
    Scheduled(schedules.flatMap { $0.weekly(weeks) }, weeks: weeks)
  }

  func index(of name: String, in names: [String], _ kind: String) throws(PlanProblem) -> Int {
    guard let index = names.firstIndex(of: name) else { throw .unknown(kind: kind, name: name) }
    return index
  }

  /// The correlations of what the plan assumes; an input that nothing uses has no uniform to tie.
  func tied() throws(PlanProblem) -> TiedAssumptions? {
    let correlations = description.correlations
    let used = correlations.paths.enumerated().compactMap { position, path in known[path].map { ($0.index, position) } }
      .sorted { $0.0 < $1.0 }
    guard !used.isEmpty else { return nil }
    guard let correlation = RankCorrelation(ranks: correlations.ranks.restricted(to: used.map(\.1))) else {
      throw .impossibleCorrelations
    }
    return TiedAssumptions(entries: used.map(\.0), correlation: correlation)
  }

  // MARK: Parts

  mutating func funding() throws(PlanProblem) -> FundingPlan {
    let funding = description.funding
    return FundingPlan(
      planned: try funding.planned(description.calendar), carryOver: assumed(funding.carryOver),
      elasticity: assumed(funding.elasticity), licences: scheduled([funding.licences]),
      onCosts: assumed(funding.onCosts), salaryGrowth: assumed(funding.salaryGrowth),
      priceGrowth: assumed(funding.priceGrowth))
  }

  mutating func leadership() -> LeadershipPlan {
    let leadership = description.leadership
    return LeadershipPlan(
      hoursPerWeek: scheduled([leadership.hoursPerWeek]),
      attention: scheduled(Practice.allCases.map { leadership.attention[$0] ?? 0 }),
      acting: assumed(leadership.acting),
      ceiling: Column(Practice.allCases.map { assumed(leadership.ceiling[$0] ?? 0) }),
      half: Column(Practice.allCases.map { leadership.half[$0] ?? 1 }),
      authoringGain: assumed(leadership.authoringGain))
  }

  mutating func sponsors() -> SponsorPlan {
    SponsorPlan(
      names: description.sponsors.map(\.name),
      initialConfidence: Column(description.sponsors.map { assumed($0.initialConfidence) }),
      followThrough: assumed(description.followThrough), weights: description.weights)
  }

  mutating func team() -> TeamPlan {
    let roles = description.team.roles
    return TeamPlan(
      names: roles.map(\.name), headcount: scheduled(roles.map(\.headcount)), vacant: Column(roles.map(\.vacant)),
      salary: Column(roles.map(\.salary)), attrition: Column(roles.map { assumed($0.attrition) }),
      strainEffect: Column(roles.map { assumed($0.strainEffect) }),
      timeToFill: Column(roles.map { chancy($0.timeToFill) }),
      hiringCost: Column(roles.map { assumed($0.hiringCost) }), severance: Column(roles.map(\.severance)),
      ramp: Column(roles.map { assumed($0.ramp) }), startsAt: Column(roles.map { assumed($0.startsAt) }),
      productiveHours: Column(roles.map(\.productiveHours)), absence: Column(roles.map(\.absence)),
      presence: Column(roles.map(\.presence)),
      contractors: Column(roles.map { terms($0.contractors) }), skillGrowth: assumed(description.team.skillGrowth),
      wipLimit: scheduled([description.team.wipLimit ?? DescribedSchedule(floatLiteral: Double(Week.never))]),
      overtime: description.team.overtime, restartHours: description.team.restartHours,
      claimsLimit: description.team.claimsLimit)
  }

  private mutating func terms(_ contractors: ContractorDescription) -> ContractorTerms {
    ContractorTerms(
      upTo: contractors.upTo, rate: contractors.rate, leadTime: chancy(contractors.leadTime),
      engagement: contractors.engagement, efficiency: assumed(contractors.efficiency))
  }

  mutating func organization() throws(PlanProblem) -> AudiencePlan {
    let organization = description.organization
    return AudiencePlan(
      names: organization.audiences.map(\.name), people: Column(organization.audiences.map(\.people)),
      turnover: Column(organization.audiences.map { assumed($0.turnover) }),
      salary: Column(organization.audiences.map(\.salary)), replacementCost: assumed(organization.replacementCost),
      costPerHire: organization.costPerHire, recruitingEffect: assumed(organization.recruitingEffect),
      initialReputation: organization.initialReputation, benchmarkHours: organization.benchmarkHours,
      improvement: assumed(organization.improvement), incidents: try incidents(),
      attributableShare: assumed(organization.attributableShare))
  }

  private mutating func incidents() throws(PlanProblem) -> IncidentPlan {
    let kinds = description.organization.incidents
    let audiences = description.organization.audiences
    var strikes: [Bool] = []
    var people: [Double] = []
    for kind in kinds {
      let named = kind.audiences ?? audiences.map(\.name)
      for name in named { _ = try index(of: name, in: audiences.map(\.name), "audience") }
      strikes += audiences.map { named.contains($0.name) }
      people.append(audiences.filter { named.contains($0.name) }.reduce(0) { $0 + $1.people })
    }
    return IncidentPlan(
      names: kinds.map(\.name), perThousandYear: Column(kinds.map(\.perThousandYear)),
      loss: Column(kinds.map { chancy($0.loss) }), reputationWeight: Column(kinds.map(\.reputationWeight)),
      strikes: Grid(strikes, width: audiences.count), people: Column(people))
  }

  /// Chance is told apart by address: two names with one would share their luck without anybody's knowing.
  func checkAddresses(_ portfolio: PortfolioPlan) throws(PlanProblem) {
    var owners: [Address: String] = [:]
    var named = description.sponsors.map { ("sponsor/" + $0.name) } + roles.map { "role/" + $0 }
    named += description.organization.incidents.map { "incident/" + $0.name }
    named += description.register.map { "disruption/" + $0.name }
    named += description.programs.map { "program/" + $0.id }
    named += assumptions.filter { !$0.path.isEmpty }.map { "assumption/" + $0.path }
    for name in named {
      if let other = owners.updateValue(name, forKey: Address(name)) { throw .sameAddress(other, name) }
    }
  }
}
