package import LearningModel
import Quantities

// What outcomes, levers and correlations speak of has to be there.

extension InputReader {
  mutating func checkPromises(_ scenario: Scenario) {
    let subjects = scenario.subjects
    let layout = MetricLayout(subjects: subjects)
    for promise in scenario.outcomes where layout.position(named: promise.series) == nil {
      let declaration = promise.metric.declaration
      // Names that could not be read are not missed.
      if declaration.subjects.contains(where: { $0.nameKind.map { self.known[$0] == nil } ?? false }) { continue }
      let known = declaration.subjects.flatMap { subjects.names(of: $0) }
      if let subject = promise.subject {
        guard !known.isEmpty else {
          note(.subjectUnwanted(metric: declaration.name), at: promise.metricPlace, promise.path)
          continue
        }
        let name = subject.hasPrefix("program:") ? String(subject.dropFirst("program:".count)) : subject
        note(
          .unknownName(
            read: subject, kind: "subject of '\(declaration.name)'",
            nearest: nearest(to: name, among: known), known: known),
          at: promise.metricPlace, promise.path)
      } else {
        note(
          .subjectMissing(
            metric: declaration.name, kinds: list(declaration.subjects.map(\.word), "and"), example: known.first ?? "ID"
          ),
          at: promise.metricPlace, promise.path)
      }
    }
  }

  mutating func checkLevers(_ scenario: Scenario) {
    let paths = assumptions.map(\.path)
    for (name, lever) in scenario.levers {
      guard !lever.set.path.text.isEmpty else { continue }
      guard let form = leverForm(at: lever.set.value, among: paths) else {
        noteUnknownInput(lever, paths)
        continue
      }
      let stated = [lever.from, lever.to] + (lever.step.map { [$0] } ?? [])
      guard stated.allSatisfy({ !$0.path.text.isEmpty }) else { continue }
      let ends = LeverEnds(from: lever.from.value, to: lever.to.value, step: lever.step?.value)
      do throws(LeverProblem) {
        _ = try Lever(named: name, ScenarioPath(lever.set.value), ends, form.leverGrammar(in: currency))
      } catch { note(error, of: lever) }
    }
  }

  private mutating func noteUnknownInput(_ lever: LeverInputs, _ paths: [ScenarioPath]) {
    let read = lever.set.value
    if isNamed(ScenarioPath(read)) { return }
    let isNoNumber = DeclaredInput.all.contains { PathPattern($0.path.text).matches(read) && $0.quantity == nil }
    if isNoNumber { return note(.lever(.notANumber(path: read)), at: lever.set.place, lever.set.path) }
    let nearest = PathPattern(read).nearest(among: paths.map(\.text))
    note(.unknownName(read: read, kind: "input", nearest: nearest, known: []), at: lever.set.place, lever.set.path)
  }

  private mutating func note(_ problem: LeverProblem, of lever: LeverInputs) {
    switch problem {
    case .value(let part, _, let problem):
      let stated = part == .from ? lever.from : part == .to ? lever.to : lever.step ?? lever.to
      note(problem, in: ScenarioNode(.text(stated.written), at: stated.place), stated.path)
    case .noStep, .stepTooLarge, .tooMany:
      let stated = lever.step ?? lever.to
      note(.lever(problem), at: stated.place, stated.path)
    default: note(.lever(problem), at: lever.from.place, lever.from.path)
    }
  }
}

extension Scenario {
  /// The names that metrics are told apart by.
  package var subjects: Subjects {
    Subjects(
      roles: Array(team.roles.keys), programs: Array(programs.keys), sponsors: Array(sponsors.keys),
      incidentKinds: Array(organization.incidents.keys), disruptions: Array(disruptions.keys))
  }
}

extension SubjectKind {
  /// Of names that the planner chooses.
  fileprivate var nameKind: NameKind? {
    switch self {
    case .role: .role
    case .program: .program
    case .incidentKind: .incidentKind
    case .sponsor: .sponsor
    case .disruption: .disruption
    case .spendCategory, .benefitKind, .association, .practice: nil
    }
  }

  /// As a planner says it.
  fileprivate var word: String {
    switch self {
    case .spendCategory: "category"
    case .role: "role"
    case .program: "program"
    case .benefitKind: "kind of benefit"
    case .incidentKind: "kind of incident"
    case .sponsor: "sponsor"
    case .association: "indicator"
    case .practice: "practice"
    case .disruption: "disruption"
    }
  }
}
