import LearningModel
import OrderedCollections

// model.md §9: a role that the team lacks passes its hours to the others of the phase; a phase needs at least one.

extension InputReader {
  mutating func checkRoles(_ scenario: Scenario) {
    guard known[.role] != nil else { return }
    let team = Set(scenario.team.roles.keys)
    var told: Set<String> = []
    for (path, id, program) in scenario.programsToBuild {
      guard program.effort.isEmpty, let modality = scenario.modalities[program.modality.value] else { continue }
      checkPhases(of: program, id, path, modality, team)
      tellMissing(of: program, path, modality, team, &told)
    }
    checkNames(of: scenario, team)
  }

  /// Roles that the team lacks, each told once, those of one program in one message.
  private mutating func tellMissing(
    of program: ProgramInputs, _ path: ScenarioPath, _ modality: ModalityInputs, _ team: Set<String>,
    _ told: inout Set<String>
  ) {
    var lacking: [String] = []
    var taking: [String] = []
    for (phase, shares) in modality.roleShares where (modality.phaseShares[phase]?.value ?? 0) > 0 {
      let (present, missing) = split(shares, by: team)
      guard !present.isEmpty else { continue }
      lacking += missing.filter { told.insert($0).inserted }
      if missing.contains(where: lacking.contains) { taking += present.filter { !taking.contains($0) } }
    }
    guard !lacking.isEmpty else { return }
    note(
      .rolesAreMissing(lacking, takenBy: taking, misspelt: misspelt(among: team, for: lacking)), at: place(of: program),
      path)
  }

  /// A role of the team that nobody shares hours with, and whose name is nearly that of one that is lacking.
  private mutating func misspelt(among team: Set<String>, for lacking: [String]) -> String? {
    let own = team.subtracting(AssumptionLibrary.shipped.roles).sorted()
    return lacking.lazy.compactMap { NearestName.nearest(to: $0, among: own) }.first
  }

  /// Phases with hours of which the team has no role, all in one message.
  private mutating func checkPhases(
    of program: ProgramInputs, _ id: String, _ path: ScenarioPath, _ modality: ModalityInputs, _ team: Set<String>
  ) {
    var phases: [String] = []
    var roles: [String] = []
    for (phase, shares) in modality.roleShares where (modality.phaseShares[phase]?.value ?? 0) > 0 {
      let (present, missing) = split(shares, by: team)
      guard present.isEmpty else { continue }
      phases.append(phase.name)
      for role in missing where !roles.contains(role) { roles.append(role) }
    }
    guard !phases.isEmpty else { return }
    let isShipped = program.modality.place.source.origin == .library
    note(
      .phasesWithoutRole(program: id, phases: phases, roles: roles, isShipped: isShipped), at: place(of: program), path)
  }

  /// The roles that share the hours of a phase: those that the team has, and those that it lacks.
  private func split(_ shares: Keyed<Stated<Double>>, by team: Set<String>) -> (present: [String], missing: [String]) {
    let working = shares.filter { $0.value.value > 0 }.keys
    return (working.filter(team.contains), working.filter { !team.contains($0) })
  }

  /// Where the program names its modality; of a shipped template, the scenario as a whole.
  private func place(of program: ProgramInputs) -> Place {
    program.modality.place.source.origin == .library ? beginning : program.modality.place
  }

  /// A role that neither the team has nor the library knows is misspelt.
  private mutating func checkNames(of scenario: Scenario, _ team: Set<String>) {
    let shipped = AssumptionLibrary.shipped.roles
    let names = Array(team).sorted() + shipped.filter { !team.contains($0) }
    for (_, modality) in scenario.modalities {
      let shares = modality.roleShares.values.flatMap { $0.map { ($0.key, $0.value.place, $0.value.path) } }
      let leader =
        modality.ledBy.path.text.isEmpty ? [] : [(modality.ledBy.value, modality.ledBy.place, modality.ledBy.path)]
      for (role, place, path) in shares + leader where !names.contains(role) && place.source.origin != .library {
        let nearest = nearest(to: role, among: names)
        note(.unknownName(read: role, kind: NameKind.role.rawValue, nearest: nearest, known: names), at: place, path)
      }
    }
  }
}

extension Scenario {
  /// Programs and templates that the team builds, with their path and id.
  fileprivate var programsToBuild: [(ScenarioPath, String, ProgramInputs)] {
    let programs = self.programs.filter { $0.value.launched == nil }
      .map { (ScenarioPath("programs").appending($0.key), $0.key, $0.value) }
    let templates = disruptions.compactMap { id, entry in
      entry.newProgram.map { (ScenarioPath("disruptions").appending(id).appending("new_program"), id, $0.program) }
    }
    return programs + templates
  }
}

extension AssumptionLibrary {
  /// Roles among which the shipped modalities share their hours.
  var roles: [String] {
    var roles: [String] = []
    for (_, modality) in root.map?["modalities"]?.value.map?.entries ?? [:] {
      for (_, phase) in modality.value.map?["role_shares"]?.value.map?.entries ?? [:] {
        for role in phase.value.map?.entries.keys ?? [] where !roles.contains(role) { roles.append(role) }
      }
    }
    return roles
  }
}
