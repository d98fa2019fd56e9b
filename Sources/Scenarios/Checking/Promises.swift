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
    for (_, lever) in scenario.levers {
      guard !lever.set.path.text.isEmpty else { continue }
      guard let input = assumptions.first(where: { $0.path.text == lever.set.value }) else {
        if isNamed(ScenarioPath(lever.set.value)) { continue }
        let paths = assumptions.map(\.path.text)
        let nearest = PathPattern(lever.set.value).nearest(among: paths)
        note(
          .unknownName(read: lever.set.value, kind: "input", nearest: nearest, known: []), at: lever.set.place,
          lever.set.path)
        continue
      }
      let grammar = ValueGrammar(unit: input.unit, currency: currency)
      let ends = [lever.from, lever.to].map { number($0, grammar) }
      if let step = lever.step { _ = number(step, grammar) }
      if let from = ends[0], let to = ends[1], from > to {
        note(.leverRange(from: lever.from.written, to: lever.to.written), at: lever.from.place, lever.from.path)
      }
    }
  }

  private mutating func number(_ stated: Stated<String>, _ grammar: ValueGrammar) -> Double? {
    guard !stated.path.text.isEmpty else { return nil }
    switch grammar.read(stated.value) {
    case .success(let value): return value.fixed
    case .failure(let problem):
      note(problem, in: ScenarioNode(.text(stated.written), at: stated.place), stated.path)
      return nil
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
