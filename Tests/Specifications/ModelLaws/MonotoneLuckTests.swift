import LearningModel
import Support
import Testing

@Suite("§14 Monotone luck")
struct MonotoneLuckTests {
  // MARK: Rates

  /// Strikes that change nothing, so that all else is equal.
  @Test("a higher rate brings the n-th strike of an entry no later, and moves nothing else", arguments: Extent.seeds)
  func higherRatesStrikeNoLater(seed: Int) throws {
    var dice = Dice(seed: seed)
    var description = try PlanDescription.random(seed: seed)
    description.register = (0..<4).map { number in
      let rate = DescribedValue(floatLiteral: dice.number(0...30))
      let trigger: TriggerDescription = number < 2 ? .eachProgram(rate: rate) : .portfolio(rate: rate)
      var entry = EntryDescription("entry\(number)", trigger, [.cost(0)])
      if dice.happens(0.5) { entry.easedBy = dice.one(of: Practice.allCases) }
      return entry
    }
    let raised = dice.whole(0...3)
    var more = description
    let factor = 1 + dice.uniform()
    switch description.register[raised].trigger {
    case .eachProgram(let rate): more.register[raised].trigger = .eachProgram(rate: rate.times(factor))
    case .portfolio(let rate): more.register[raised].trigger = .portfolio(rate: rate.times(factor))
    case .after, .date: break
    }
    try checkStrikes(description, more, raised: ID(raised), seed)
  }

  private func checkStrikes(
    _ description: PlanDescription, _ more: PlanDescription, raised: ID<Disruption>, _ seed: Int
  ) throws {
    var low = try Rehearsal(description, seed: UInt64(seed))
    var high = try Rehearsal(more, seed: UInt64(seed))
    var strikes = (low: 0, high: 0)
    for week in low.plan.calendar.weeks {
      low.play()
      high.play()
      let (calm, busy) = (low.world, high.world)
      strikes.low += calm.register.strikes[raised]
      strikes.high += busy.register.strikes[raised]
      try #require(strikes.low <= strikes.high, "seed \(seed), week \(week)")
      for entry in calm.register.strikes.ids {
        for program in calm.portfolio.programs.ids {
          let rings = (
            calm.portfolio.clocks[program, entry].clock?.rings ?? 0,
            busy.portfolio.clocks[program, entry].clock?.rings ?? 0
          )
          try #require(entry == raised ? rings.0 <= rings.1 : rings.0 == rings.1, "seed \(seed), week \(week)")
        }
        guard entry != raised else { continue }
        try #require(calm.register.strikes[entry] == busy.register.strikes[entry], "seed \(seed), week \(week)")
      }
      try #require(calm.ledger.balance == busy.ledger.balance, "seed \(seed), week \(week)")
    }
  }

  @Test("a higher attrition brings no departure later: never are there fewer of them", arguments: Extent.seeds)
  func higherAttritionNeverKeeps(seed: Int) throws {
    // Vacancies are filled in a week, and a fixed number of seats: then more departures are a matter of attrition alone.
    var description = PlanDescription.calm(weeks: 60)
    var dice = Dice(seed: seed)
    var role = RoleDescription("designer", headcount: DescribedSchedule(floatLiteral: Double(dice.whole(1...8))))
    role.hiringCost = 1
    role.salary = 1
    let low = dice.number(0...0.9)
    role.attrition = DescribedValue(floatLiteral: low)
    description.team.roles = [role]
    var more = description
    more.team.roles[0].attrition = DescribedValue(floatLiteral: low + (0.99 - low) * dice.uniform())
    // No money, so that nobody is hired: a member's departure is the first ring of the seat's clock.
    var (calm, busy) = (try Rehearsal(description, seed: UInt64(seed)), try Rehearsal(more, seed: UInt64(seed)))
    for week in 0..<60 {
      calm.play()
      busy.play()
      for seat in calm.plan.team.seats(of: ID(0)) where busy.world.team.seats[seat].occupancy == .member {
        try #require(calm.world.team.seats[seat].occupancy == .member, "seed \(seed), week \(week)")
      }
    }
  }

  @Test("more incidents a year bring the n-th incident of the kind no later", arguments: Extent.seeds)
  func incidentsComeNoLater(seed: Int) throws {
    var dice = Dice(seed: seed)
    var description = PlanDescription.calm(weeks: 60)
    description.organization.audiences = [AudienceDescription("staff", people: 100)]
    let rate = dice.number(0...500)
    description.organization.incidents = [
      IncidentDescription("spills", perThousandYear: rate), IncidentDescription("falls", perThousandYear: 100),
    ]
    var more = description
    more.organization.incidents[0].perThousandYear = rate * (1 + dice.uniform())
    var (calm, busy) = (try Rehearsal(description, seed: UInt64(seed)), try Rehearsal(more, seed: UInt64(seed)))
    var counts = (low: 0, high: 0)
    for week in 0..<60 {
      calm.play()
      busy.play()
      counts.low += calm.world.effects.incidents[ID(0)]
      counts.high += busy.world.effects.incidents[ID(0)]
      try #require(counts.low <= counts.high, "seed \(seed), week \(week)")
      try #require(calm.world.effects.incidents[ID(1)] == busy.world.effects.incidents[ID(1)])
    }
  }

  // MARK: Probabilities

  @Test(
    "a higher probability keeps a strike that is decided with as many earlier strikes", arguments: Extent.seeds)
  func higherProbabilitiesKeepStrikes(seed: Int) throws {
    var dice = Dice(seed: seed)
    var description = try PlanDescription.random(seed: seed)
    let probability = dice.uniform()
    var entry = EntryDescription("extra", .after(Phase.allCases, probability: 0), [.cost(0)])
    if dice.happens(0.5) { entry.easedBy = dice.one(of: Practice.allCases) }
    entry.trigger = .after(Phase.allCases, probability: DescribedValue(floatLiteral: probability))
    description.register.append(entry)
    var more = description
    let higher = probability + (1 - probability) * dice.uniform()
    more.register[more.register.count - 1].trigger = .after(
      Phase.allCases, probability: DescribedValue(floatLiteral: higher))
    let extra = ID<Disruption>(description.register.count - 1)
    let (low, high) = (try decisions(of: extra, description, seed), try decisions(of: extra, more, seed))
    try #require(low.map(\.count) == high.map(\.count), "seed \(seed): nothing else changes")
    for (calm, busy) in zip(low.joined(), high.joined()) where calm.earlier == busy.earlier && calm.strikes {
      try #require(busy.strikes, "seed \(seed)")
    }
  }

  /// By week, for each program of which one phase was completed: the strikes before, and whether it was struck.
  private func decisions(
    of entry: ID<Disruption>, _ description: PlanDescription, _ seed: Int
  ) throws -> [[(earlier: Int, strikes: Bool)]] {
    var rehearsal = try Rehearsal(description, seed: UInt64(seed))
    return rehearsal.plan.calendar.weeks.map { _ in
      let before = rehearsal.world.portfolio.programs.ids.map { rehearsal.world.portfolio.clocks[$0, entry] }
      rehearsal.play()
      return before.enumerated().compactMap { index, old in
        let new = rehearsal.world.portfolio.clocks[ID(index), entry]
        // Two completions in a week cannot be told apart from outside.
        guard new.asked == old.asked + 1 else { return nil }
        return (old.strikes, new.strikes > old.strikes)
      }
    }
  }

  @Test("a gate that rejects more rejects no later than it did", arguments: Extent.seeds)
  func gatesRejectNoLater(seed: Int) throws {
    var dice = Dice(seed: seed)
    var description = try PlanDescription.random(seed: seed)
    let rejects = dice.uniform()
    description.programs[0].gates = [GateDescription("board", duration: 1, rejects: rejects, rework: 0.2)]
    var more = description
    more.programs[0].gates[0].rejects = rejects + (1 - rejects) * dice.uniform()
    var (calm, busy) = (try Rehearsal(description, seed: UInt64(seed)), try Rehearsal(more, seed: UInt64(seed)))
    for week in calm.plan.calendar.weeks {
      calm.play()
      busy.play()
      let (low, high) = (calm.world.portfolio.gates[0].rejections, busy.world.portfolio.gates[0].rejections)
      try #require(low <= high, "seed \(seed), week \(week)")
      // From the first difference on, the gate's programs have different fates.
      if low != high { return }
    }
  }

  @Test("a higher probability of a dated strike keeps it, and of a cancellation too", arguments: Extent.seeds)
  func datedStrikesStay(seed: Int) throws {
    var dice = Dice(seed: seed)
    var description = PlanDescription.calm(weeks: 10)
    description.team.roles = [RoleDescription("designer", headcount: 1)]
    description.programs = [ProgramDescription("course", modality: .only(.design, "designer"), learningHours: 1000)]
    let (strikes, cancels) = (dice.uniform(), dice.uniform())
    func with(_ strikes: Double, _ cancels: Double) throws -> (Bool, Bool) {
      let probability = DescribedValue(floatLiteral: strikes)
      var changed = description
      changed.register = [
        EntryDescription("dated", .date(week: 3, probability: probability), [.cost(100)]),
        EntryDescription("axe", .date(week: 5, probability: 1), [.cancel(.fixed(cancels))]),
      ]
      let outcomes = try Outcomes(changed, replications: 1, seed: UInt64(seed))
      return (outcomes.values(of: "spend.other") == [100], outcomes.values(of: "cancelled.course") == [1])
    }
    let low = try with(strikes, cancels)
    let high = try with(strikes + (1 - strikes) * dice.uniform(), cancels + (1 - cancels) * dice.uniform())
    #expect(!low.0 || high.0, "seed \(seed)")
    #expect(!low.1 || high.1, "seed \(seed)")
  }
}

extension DescribedValue {
  fileprivate func times(_ factor: Double) -> DescribedValue {
    guard case .fixed(let value) = draw else { return self }
    return DescribedValue(floatLiteral: value * factor)
  }
}
