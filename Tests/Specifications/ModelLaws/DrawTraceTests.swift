import Chance
import LearningModel
import Support
import Testing

/// Issue 5: what is added to a scenario and shares nothing with the others changes no draw of theirs.
@Suite("§14 Luck, draw by draw")
struct DrawTraceTests {
  @Test(
    "a program that shares no role, money, audience or sponsor changes no draw of the others: none more, none less, none another",
    arguments: Extent.seeds)
  func isolatedProgram(seed: Int) throws {
    let description = try withRoomForAnother(.randomApart(seed: seed))
    var more = description
    var aside = ProgramDescription("aside", modality: .only(.development, "librarian"), learningHours: 90)
    aside.sponsor = "outsider"
    aside.audiences = ["outsiders"]
    aside.startWeek = seed % 5
    aside.deadlineWeek = 20
    aside.gates = [GateDescription("legal", duration: 2, rejects: 0.5, rework: 0.3)]
    aside.estimateError = DescribedValue("aside.estimate_error", .distribution(try .uniform(from: 0.5, to: 2)))
    aside.setApart()
    more.programs.insert(aside, at: seed % 2 == 0 ? 0 : more.programs.count)
    for replication in [0, 5] {
      let before = try draws(of: description, seed, replication)
      let after = try draws(of: more, seed, replication)
      let known = Set(before.map(\.address))
      let others = after.filter { known.contains($0.address) }
      try #require(before.count > 0 && after.count > before.count, "seed \(seed): the new program draws by itself")
      try #require(sorted(others) == sorted(before), "seed \(seed), future \(replication)")
    }
  }

  @Test("in any two scenarios the same draw has the same value", arguments: Extent.seeds)
  func sameDrawSameValue(seed: Int) throws {
    let description = try PlanDescription.random(seed: seed)
    var changed = description
    changed.team.overtime = 0.3
    changed.funding.annual = 300_000
    changed.register.removeFirst(min(1, changed.register.count))
    let before = try draws(of: description, seed, 0)
    let values = Dictionary(before.map { (Asked($0), $0.uniform) }, uniquingKeysWith: { first, _ in first })
    for draw in try draws(of: changed, seed, 0) {
      if let value = values[Asked(draw)] { try #require(value == draw.uniform, "seed \(seed)") }
    }
  }

  @Test(
    "what strikes after one phase stays as it was when the entry also strikes after another, or a phase comes twice")
  func phasesHaveTheirOwnLuck() throws {
    // Development, then review, a week each. A strike costs $1 and changes nothing else.
    func strikesAfterReview(_ phases: [Phase], _ replication: Int) throws -> (earlier: Bool, strikes: Bool) {
      var studio = PlanDescription.studio(weeks: 8, [.course("course", [.development: 40, .review: 40])])
      studio.register = [EntryDescription("entry", .after(phases, probability: 0.5), [.cost(1)])]
      let events = try Told(studio, replication: replication).events
      let weeks = events.compactMap { event in if case .struck = event.happening { event.week } else { nil } }
      return (weeks.contains(0), weeks.contains(1))
    }
    var compared = 0
    for replication in 0..<200 {
      let alone = try strikesAfterReview([.review], replication)
      let both = try strikesAfterReview([.development, .review], replication)
      // An earlier strike halves the chance: then it is another one.
      guard !both.earlier else { continue }
      compared += 1
      try #require(alone.strikes == both.strikes, "future \(replication)")
    }
    // Half of 200, give or take four standard deviations of 7.1.
    #expect(abs(compared - 100) < 29)
  }

  @Test("a trace sees every draw, and what is not traced is not")
  func traces() {
    let luck = Luck(seed: 1, replication: 0)
    let draws = DrawTrace.of {
      _ = luck.uniform(at: Address("made before"))
      let own = Luck(seed: 1, replication: 0)
      _ = own.uniform(at: Address("coin"), occurrence: 3)
      _ = own.exponential(at: Address("clock"))
    }
    #expect(draws.map(\.address) == [Address("coin"), Address("clock")])
    #expect(draws.first?.uniform == luck.uniform(at: Address("coin"), occurrence: 3))
    #expect(draws.first?.occurrence == 3)
  }

  private struct Asked: Hashable {
    let address: Address
    let occurrence: Int

    init(_ draw: TracedDraw) { (address, occurrence) = (draw.address, draw.occurrence) }
  }

  /// The order in which things are asked may change, as a program may stand before or behind another in the file.
  private func sorted(_ draws: [TracedDraw]) -> [TracedDraw] {
    draws.sorted { ($0.address.value, $0.occurrence) < ($1.address.value, $1.occurrence) }
  }

  private func draws(of description: PlanDescription, _ seed: Int, _ replication: Int) throws -> [TracedDraw] {
    let plan = try Plan(description)
    return DrawTrace.of {
      var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: Array(repeating: 0, count: plan.weeks))
      player.play(replication: replication)
    }
  }

  /// A role, an audience and a sponsor that nobody has anything to do with yet, and nothing that strikes a stranger.
  private func withRoomForAnother(_ description: PlanDescription) throws -> PlanDescription {
    var roomy = description
    let programs = description.programs.map(\.id)
    roomy.sponsors.append(SponsorDescription("outsider"))
    roomy.organization.audiences.append(AudienceDescription("outsiders", people: 10, turnover: 0.1))
    roomy.team.roles.append(RoleDescription("librarian", headcount: 20))
    for index in roomy.register.indices where roomy.register[index].only.programs == nil {
      roomy.register[index].only.programs = programs
    }
    return roomy
  }
}
