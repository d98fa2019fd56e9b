import LearningModel
import Quantities

// Shares add up, and so does the rest that several inputs say together.

extension InputReader {
  mutating func checkShares(_ scenario: Scenario) {
    checkAttention(scenario)
    for (id, modality) in scenario.modalities {
      let path = ScenarioPath("modalities").appending(id)
      checkSum(modality.phaseShares.values.elements, "the phases", path.appending("phase_shares"))
      for (phase, shares) in modality.roleShares where (modality.phaseShares[phase]?.value ?? 0) > 0 {
        checkSum(shares.values.elements, "the roles", path.appending("role_shares").appending(phase.name))
      }
      if !modality.smeShares.isEmpty {
        checkSum(modality.smeShares.values.elements, "the phases", path.appending("sme_shares"))
      }
    }
  }

  private mutating func checkSum(_ shares: [Stated<Double>], _ what: String, _ path: ScenarioPath) {
    let sum = shares.reduce(0) { $0 + $1.value }
    guard abs(sum - 1) > 1e-6, let first = shares.first else { return }
    note(.sharesOf(what: what, sum: percent(sum)), at: first.place, path)
  }

  /// On no day more than all of the hours.
  private mutating func checkAttention(_ scenario: Scenario) {
    let shares = scenario.leadership.attention.values
    let days = Set(shares.flatMap { $0.value.steps.map(\.date) }).sorted()
    for day in days {
      let sum = shares.reduce(0) { $0 + $1.value.value(on: day) }
      guard sum > 1 + 1e-9, let first = shares.first else { continue }
      note(
        .attentionAbove(sum: percent(sum), from: day == .first ? nil : day.description), at: first.place,
        "leadership.attention")
      return
    }
  }

  private func percent(_ share: Double) -> String { WrittenUnit(.percent).text(share * 100) }

  // MARK: Money

  mutating func checkFunding(_ scenario: Scenario) {
    let funding = scenario.funding
    let path: ScenarioPath = "funding"
    if let annual = funding.annual, let first = funding.quarters.first {
      // Where the planner wrote the second one: the file that was asked for comes before what it extends.
      let isInOneFile = annual.place.source.order == first.place.source.order
      let place = isInOneFile ? max(annual.place, first.place) : min(annual.place, first.place)
      note(.fundingTwice, at: place, path)
    }
    // A faulty amount has been named already.
    let isNamed = isNamed("funding.annual") || isNamed("funding.quarters")
    let isTold = isNamed || faults.contains { $0.path == path }
    if funding.annual == nil, funding.quarters.isEmpty, !isTold {
      note(.fundingMissing, at: beginning, path)
    }
    let needed = scenario.calendar.quarters.count { $0.hasWeek }
    let isRead = scenario.horizon.isRead && !self.isNamed("funding.quarters")
    guard isRead else { return }
    if let first = funding.quarters.first, funding.quarters.count < needed {
      note(.quartersTooFew(listed: funding.quarters.count, needed: needed), at: first.place, path.appending("quarters"))
    }
  }

  // MARK: Team

  mutating func checkTeam(_ scenario: Scenario) {
    for (id, role) in scenario.team.roles {
      let path = ScenarioPath("team.roles").appending(id)
      let seats = role.headcount.value.value(on: scenario.calendar.start)
      if !role.headcount.path.text.isEmpty, role.vacant.value > seats {
        note(
          .moreVacantThanSeats(vacant: PlainNumber.text(role.vacant.value), seats: PlainNumber.text(seats)),
          at: role.vacant.place, path.appending("vacant"))
      }
      let isNamed = isNamed(path.appending("contractors").appending("rate"))
      if role.contractors.upTo.value > 0, role.contractors.rate == nil, !isNamed {
        note(.rateMissing, at: role.contractors.upTo.place, path.appending("contractors"))
      }
    }
  }
}
