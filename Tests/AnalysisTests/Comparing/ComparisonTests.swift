import Analysis
import Forecasting
import LearningModel
import Quantities
import Statistics
import Support
import Testing

@Suite("Comparing strategies under the same luck")
struct ComparisonTests {
  private func compare(
    _ descriptions: [PlanDescription], promises: [(String, Promise.Comparison, Double)] = [], replications: Int = 20
  ) throws -> (comparison: Comparison, played: [PlayedStrategy]) {
    let strategies = try distinctlyNamed(
      descriptions.map { description in
        let layout = try Plan(description).layout
        let stated = try promises.map { name, comparison, bound in
          let position = try #require(layout.position(named: name))
          return StatedPromise(Promise(layout.series[position], comparison, bound), written: "\(bound)")
        }
        return try Strategy(description, promises: stated)
      })
    let criteria = Criteria(strategies)
    var settings = ForecastSettings()
    settings.replications = replications
    settings.periodLength = .year
    let played = try strategies.map { PlayedStrategy($0, try Forecast($0.plan, settings), criteria) }
    return (Comparison(played, criteria), played)
  }

  private func row(_ name: String, _ comparison: Comparison) throws -> ComparisonRow {
    try #require(
      comparison.rows.first { row in
        if case .outcome(let outcome) = row.criterion { outcome.name == name } else { false }
      })
  }

  @Test("a scenario differs from itself by exactly zero, in every future and in every row")
  func identical() throws {
    let academy = try PlanDescription.smallAcademy()
    let (comparison, played) = try compare([academy, academy], promises: [("on_time_share", .atLeast, 0.5)])
    for (one, other) in zip(played[0].outcomes, played[1].outcomes) {
      #expect(one?.map(\.bitPattern) == other?.map(\.bitPattern))
    }
    for row in comparison.rows {
      let difference = try #require(row.differences[1])
      #expect(difference.paired.equal == difference.paired.count)
      #expect(difference.paired.mean == 0 || difference.paired.count == 0)
      #expect(difference.correctedPValue == 1 && !difference.isReal)
      #expect(row.dominances.isEmpty)
      if let contest = row.contest, contest.count > 0 { #expect(contest.chanceBest == [0.5, 0.5]) }
    }
    let names = comparison.strategies.map(\.name)
    #expect(names == ["Small academy", "Small academy (2)"])
  }

  @Test("a certain cut of 10 % of a scenario without other uncertainty is found exactly")
  func certainCut() throws {
    var studio = PlanDescription.studio(weeks: 104, [.course(hours: 400)])
    studio.funding.annual = 1_000_000
    studio.title = "Whole"
    var cut = studio
    cut.title = "Cut"
    cut.strike(in: 0, .funding(-0.1, lasting: true))
    let (comparison, _) = try compare([studio, cut], promises: [("balance", .atLeast, 900_000)])
    let whole = try #require(row("balance", comparison).levels[0]).statistics.moments.mean
    let difference = try #require(row("balance", comparison).differences[1])
    // Nothing is spent and all carries over at the rate of 0 %: what is left is the second year's money, and of the cut
    // scenario nine tenths of it. 2028 has all its 366 days in the horizon but those after 31 December 2028.
    #expect(isSameMoney(difference.paired.mean, -whole / 10))
    #expect(difference.paired.statistics.moments.standardDeviation == 0)
    #expect(difference.paired.lower == 20 && difference.isReal)
    let spend = try #require(row("spend", comparison).differences[1])
    #expect(spend.paired.mean == 0 && !spend.isReal)
  }

  @Test("adding a program that shares no role, money, audience or sponsor changes no draw of the others")
  func isolatedProgram() throws {
    var academy = try PlanDescription.smallAcademy()
    academy.sponsors.append(SponsorDescription("outsider"))
    academy.organization.audiences.append(AudienceDescription("outsiders", people: 10))
    academy.team.roles.append(RoleDescription("guest", headcount: 1))
    // In the academy everyone is struck alike; the new program is to be out of reach of what strikes.
    for index in academy.register.indices { academy.register[index].only.sponsors = ["sales", "safety"] }
    var larger = academy
    var program = ProgramDescription("aside", modality: .only(.development, "guest"), learningHours: 90)
    program.sponsor = "outsider"
    program.audiences = ["outsiders"]
    larger.programs.insert(program, at: 0)
    let (one, other) = (try Plan(academy), try Plan(larger))
    var players = [one, other].map {
      FuturePlayer(plan: $0, seed: 1, periodOfWeek: $0.calendar.periodOfWeek(by: .week))
    }
    // Wholes add the new program in, and what the leader and the scorecard look at is the whole.
    let shared = one.layout.series.filter { series in
      !["", "guest", "outsider"].contains(series.subject) && ![.attention, .scorecard].contains(series.metric)
        || [.spend, .balance, .released, .losses, .skill].contains(series.metric) && series.subject.isEmpty
    }
    #expect(shared.count > 100)
    for replication in 0..<6 {
      for index in players.indices { players[index].play(replication: replication) }
      for series in shared {
        let position = try #require(other.layout.position(named: series.name))
        let before = try #require(one.layout.position(named: series.name))
        #expect(
          players[0].record.outcomes[before].bitPattern == players[1].record.outcomes[position].bitPattern,
          "\(series.name) in future \(replication)")
      }
    }
  }

  @Test("chances to be the best add up to 1 for each outcome, and all promises are kept at most as often as each")
  func chances() throws {
    var hurried = try PlanDescription.smallAcademy()
    hurried.title = "Hurried"
    hurried.team.roles[0].headcount = 3
    let (comparison, _) = try compare(
      [.smallAcademy(), hurried], promises: [("on_time_share", .atLeast, 0.5), ("spend", .atMost, 380_000)])
    for row in comparison.rows {
      if let contest = row.contest, contest.count > 0 {
        #expect(abs(contest.chanceBest.reduce(0, +) - 1) < 1e-12)
      }
    }
    let chances = comparison.rows.suffix(3).map { $0.levels[0]?.chance?.chance ?? .nan }
    #expect(chances[2] <= min(chances[0], chances[1]))
    #expect(chances[2] >= max(0, chances[0] + chances[1] - 1) - 1e-12)
  }

  @Test("the promises of the first scenario are the yardstick for all")
  func yardstick() throws {
    let (comparison, played) = try compare(
      [.smallAcademy(), .smallAcademy()], promises: [("spend", .atMost, 150_000)])
    let spend = try #require(played[1].outcomes[0])
    let kept = spend.count { $0 <= 150_000 }
    #expect(comparison.rows.last?.levels[1]?.chance?.kept == kept)
  }

  @Test("what only one scenario knows has no value in the other, and is said")
  func oneSided() throws {
    var larger = try PlanDescription.smallAcademy()
    larger.title = "Larger"
    larger.programs.append(.course("extra", hours: 10))
    larger.programs[3].modality = .only(.development, "designer")
    let (comparison, _) = try compare([.smallAcademy(), larger])
    #expect(comparison.oneSidedThings.map(\.message) == ["Only 'Larger' has the program extra."])
  }
}

@Suite("Scenarios that cannot be compared")
struct ComparisonRefusalTests {
  private func strategy(
    _ title: String, start: (Int, Int, Int) = (2027, 1, 4), weeks: Int = 52, currency: String = "USD"
  ) throws -> Strategy {
    let day = try #require(CivilDate(year: start.0, month: start.1, day: start.2))
    let calendar = try #require(PlanningCalendar(start: day, weekCount: weeks))
    var description = PlanDescription(calendar: calendar)
    description.title = title
    description.funding.annual = 0
    return try Strategy(description, currency: try #require(Currency(code: currency)))
  }

  private func refusal(_ strategies: Strategy...) -> String? {
    do {
      try checkComparable(strategies)
      return nil
    } catch { return error.message }
  }

  @Test("are refused with the reason: another start, horizon or currency")
  func reasons() throws {
    let base = try strategy("Base")
    #expect(
      refusal(base, try strategy("Later", start: (2027, 7, 5)))
        == "'Base' starts on 2027-01-04 and 'Later' on 2027-07-05: only scenarios of the same start can be compared. "
        + "Give them one, for example with --set start=2027-01-04.")
    #expect(
      refusal(base, base, try strategy("Longer", weeks: 78))
        == "'Base' looks 52 weeks ahead and 'Longer' 78: only scenarios of the same horizon can be compared. "
        + "Give them one, for example with --set \"horizon=52 weeks\".")
    #expect(
      refusal(base, try strategy("Abroad", currency: "EUR"))
        == "'Base' counts in USD and 'Abroad' in EUR: only scenarios of one currency can be compared, and there are no "
        + "exchange rates here.")
  }

  @Test("are none with other programs, roles or budgets")
  func otherPrograms() throws { #expect(refusal(try strategy("Base"), try strategy("Other")) == nil) }
}
