import LearningModel
import OrderedCollections

// Every name has to be the name of something.

extension InputReader {
  mutating func check(_ scenario: inout Scenario) {
    checkPrograms(scenario)
    checkRegisterReferences(scenario)
    for (_, incident) in scenario.organization.incidents { checkAudience(incident.audience) }
    checkUse(of: scenario.gates.keys.elements, .gate, scenario.usedGates)
    checkUse(of: scenario.modalities.keys.elements, .modality, scenario.usedModalities)
    checkCycles(scenario)
    checkHorizon(scenario)
    checkShares(scenario)
    checkFunding(scenario)
    checkTeam(scenario)
    checkRunningPrograms(scenario)
    checkTriggers(scenario)
    checkRoles(scenario)
    checkPromises(scenario)
    checkLevers(scenario)
    checkCorrelations(&scenario)
    if takesShippedAmounts {
      let currency = scenario.horizon.currency
      note(.shippedAmounts(currency: currency.value.code), at: currency.place, currency.path)
    }
  }

  private mutating func checkPrograms(_ scenario: Scenario) {
    for program in scenario.everyProgram {
      if let sponsor = program.sponsor { checkName(sponsor, .sponsor) }
      checkAudience(program.audience)
      if !program.modality.path.text.isEmpty { checkName(program.modality, .modality) }
      for name in program.after { checkName(name, .program) }
      for gate in program.gates { checkName(gate, .gate) }
      for (role, stated) in program.effort { checkKey(role, stated.place, stated.path, .role) }
      for (kind, stated) in program.prevents { checkKey(kind, stated.place, stated.path, .incidentKind) }
    }
  }

  private mutating func checkRegisterReferences(_ scenario: Scenario) {
    for (_, entry) in scenario.disruptions {
      for name in entry.only.programs ?? [] { checkName(name, .program) }
      for name in entry.only.sponsors ?? [] { checkName(name, .sponsor) }
      for name in entry.only.audiences ?? [] { checkName(name, .audience) }
    }
  }

  /// A value that names something.
  mutating func checkName(_ name: Stated<String>, _ kind: NameKind) {
    checkKey(name.value, name.place, name.path, kind)
  }

  private mutating func checkKey(_ name: String, _ place: Place, _ path: ScenarioPath, _ kind: NameKind) {
    guard let names = known[kind], !names.contains(name) else { return }
    let nearest = nearest(to: name, among: names)
    note(.unknownName(read: name, kind: kind.rawValue, nearest: nearest, known: names), at: place, path)
  }

  private mutating func checkAudience(_ selection: Stated<AudienceSelection>) {
    guard case .these = selection.value, let audiences = known[.audience] else { return }
    for name in audiencePlaces[selection.path] ?? [] {
      let names = audiences + ["everyone"]
      guard name.value != "everyone" else {
        note(.everyoneAndMore, at: name.place, name.path)
        continue
      }
      guard !names.contains(name.value) else { continue }
      let nearest = nearest(to: name.value, among: names)
      note(
        .unknownName(read: name.value, kind: NameKind.audience.rawValue, nearest: nearest, known: names),
        at: name.place, name.path)
    }
  }

  /// What the scenario describes itself and no program has is in vain: its name may be misspelt.
  private mutating func checkUse(of names: [String], _ kind: NameKind, _ used: Set<String>) {
    guard known[.program] != nil, let things = written[kind] else { return }
    for name in names where !used.contains(name) {
      guard let place = things.place(of: name), !isNamed(things.path.appending(name)) else { continue }
      let nearest = nearest(to: name, among: used.sorted())
      note(.unused(kind: kind.rawValue, nearest: nearest), at: place, things.path.appending(name))
    }
  }

  // MARK: Cycles

  /// Programs that wait for each other, each cycle told once, at the first of them.
  private mutating func checkCycles(_ scenario: Scenario) {
    var finished: Set<String> = []
    for id in scenario.programs.keys {
      var trail: [String] = []
      follow(id, scenario, &trail, &finished)
    }
  }

  private mutating func follow(
    _ id: String, _ scenario: Scenario, _ trail: inout [String], _ finished: inout Set<String>
  ) {
    if let begin = trail.firstIndex(of: id) {
      let cycle = Array(trail[begin...])
      if let first = scenario.programs[cycle.last ?? id]?.after.first(where: { $0.value == id }) {
        note(.cycle(cycle), at: first.place, first.path)
      }
      return
    }
    guard !finished.contains(id), let program = scenario.programs[id] else { return }
    trail.append(id)
    for next in program.after { follow(next.value, scenario, &trail, &finished) }
    trail.removeLast()
    finished.insert(id)
  }
}
