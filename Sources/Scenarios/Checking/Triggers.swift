import LearningModel
import Quantities

// An entry of the register says when it strikes, once, and what it does.

extension InputReader {
  mutating func checkTriggers(_ scenario: Scenario) {
    for (id, entry) in scenario.disruptions {
      let path = ScenarioPath("disruptions").appending(id)
      let place = entry.anyPlace ?? scenario.horizon.start.place
      let faultsBefore = faults.count
      checkTrigger(of: entry, at: place, path)
      if let lasting = entry.lasting.path.text.isEmpty ? nil : entry.lasting, entry.funding == nil {
        note(.lastingWithoutFunding, at: lasting.place, path)
      }
      if !entry.hasEffect, !isNamed(path), faults.count == faultsBefore { note(.noEffect, at: place, path) }
      if let register = written[.disruption] { hintAtName(id, of: .disruption, register, since: faultsBefore) }
      checkCanStrike(entry, at: place, path, scenario)
    }
  }

  private mutating func checkTrigger(of entry: DisruptionInputs, at place: Place, _ path: ScenarioPath) {
    let stated = entry.statedTriggers
    if stated.isEmpty {
      // A trigger that is stated wrongly has been named already.
      if !["rate", "after", "date"].contains(where: { isNamed(path.appending($0)) }) {
        note(.triggerMissing, at: place, path)
      }
      return
    }
    if stated.count > 1 { note(.triggersTwice(stated), at: place, path) }
    if let rate = entry.rate {
      if entry.strikes == nil, !isNamed(path.appending("strikes")) {
        note(.strikesMissing, at: rate.place, path)
      }
      if let probability = entry.probability, stated.count == 1 {
        note(.probabilityUnwanted, at: probability.place, path.appending("probability"))
      }
    } else if let strikes = entry.strikes {
      note(.strikesUnwanted(trigger: stated[0]), at: strikes.place, path.appending("strikes"))
    }
    if let first = entry.after.first, entry.probability == nil,
      !isNamed(path.appending("probability"))
    {
      note(.probabilityMissing, at: first.place, path)
    }
  }

  /// Legal, but in vain.
  private mutating func checkCanStrike(
    _ entry: DisruptionInputs, at place: Place, _ path: ScenarioPath, _ scenario: Scenario
  ) {
    guard place.source.origin != .library else { return }
    if let rate = entry.rate, rate.value.highest == 0 {
      note(.nothingTriggers(reason: "its rate is 0"), at: rate.place, path)
    }
    if let probability = entry.probability, probability.value.highest == 0 {
      note(.nothingTriggers(reason: "its probability is 0"), at: probability.place, path)
    }
    let needsProgram = entry.strikes?.value == .eachProgram || !entry.after.isEmpty
    let isReadable = !isNamed(path.appending("only"))
    guard needsProgram, isReadable, !scenario.programs.isEmpty else { return }
    let only = AdmittedPrograms(entry.only)
    if !scenario.programs.contains(where: { only.admits($0.key, $0.value, scenario) }) {
      note(.nothingTriggers(reason: "'only' leaves no program"), at: place, path.appending("only"))
    }
    if entry.after.allSatisfy({ $0.value == .gates }), let gates = entry.after.first,
      !scenario.programs.contains(where: { !$0.value.gates.isEmpty })
    {
      note(.nothingTriggers(reason: "no program has gates"), at: gates.place, path)
    }
  }
}

extension DisruptionInputs {
  /// The triggers that are stated, by their keys.
  fileprivate var statedTriggers: [String] {
    [rate == nil ? nil : "rate", after.isEmpty ? nil : "after", date == nil ? nil : "date"].compactMap { $0 }
  }

  fileprivate var hasEffect: Bool {
    let values: [Stated<Uncertain>?] = [
      remainingWork, rework, cancel, deadline, blocked, smeAbsent, funding, hiringFreeze, spendingFreeze, leaderAbsent,
      deliveryOutage, cost,
    ]
    return values.contains { $0 != nil } || priority != nil || review != nil || newProgram != nil
  }

  /// Some place of the entry, a planner's rather than the library's.
  fileprivate var anyPlace: Place? {
    var places: [Place] = [rate?.place, date?.place, after.first?.place, strikes?.place, probability?.place].compactMap
    { $0 }
    let effects: [Stated<Uncertain>?] = [
      remainingWork, rework, cancel, deadline, blocked, smeAbsent, funding, hiringFreeze, spendingFreeze, leaderAbsent,
      deliveryOutage, cost,
    ]
    places += effects.compactMap { $0?.place }
    places += [only.programs?.first, only.sponsors?.first, only.audiences?.first].compactMap { $0?.place }
    places += [only.phases?.first?.place].compactMap { $0 }
    places += [priority?.place, easedBy?.place, review?.duration.place].compactMap { $0 }
    return places.first { $0.source.origin != .library } ?? places.first
  }
}

/// Which programs an entry of the register can strike.
private struct AdmittedPrograms {
  private let programs: Set<String>?
  private let sponsors: Set<String>?
  private let audiences: Set<String>?

  init(_ only: OnlyInputs) {
    programs = only.programs.map { Set($0.map(\.value)) }
    sponsors = only.sponsors.map { Set($0.map(\.value)) }
    audiences = only.audiences.map { Set($0.map(\.value)) }
  }

  func admits(_ id: String, _ program: ProgramInputs, _ scenario: Scenario) -> Bool {
    guard program.launched == nil, programs?.contains(id) != false else { return false }
    let sponsor = program.sponsor?.value ?? scenario.sponsors.keys.first ?? ""
    guard sponsors?.contains(sponsor) != false else { return false }
    guard let audiences else { return true }
    return program.audience.value.ids(of: scenario.organization.audiences).contains(where: audiences.contains)
  }
}
