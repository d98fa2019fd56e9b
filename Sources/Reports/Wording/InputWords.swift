package import LearningModel

/// What an input is called in sentences, from its path: `facilitator: attrition`, `Onboarding day: estimate error`.
///
/// The thing first: where there is no room for all of it, things are told apart by their beginnings.
package struct InputWords: Sendable {
  private let titles: [String: String]

  package init(_ plan: Plan, _ labels: ScenarioLabels) {
    let ids = plan.portfolio.names.values.prefix(labels.programs.count).map(\.id)
    titles = Dictionary(zip(ids, labels.programs.map(\.title)), uniquingKeysWith: { first, _ in first })
  }

  /// Sections whose things have names of their own, and how many keys stand before the name.
  private static let named = [
    "programs": 1, "modalities": 1, "gates": 1, "sponsors": 1, "disruptions": 1, "team.roles": 2,
    "organization.audiences": 2, "organization.incidents": 2, "leadership.practices": 2,
  ]

  /// - Parameter titles: of programs, by id.
  package init(titles: [String: String]) { self.titles = titles }

  /// Text of the scenario: not yet fit for a terminal.
  package func words(for path: String) -> String {
    let (owner, input) = parts(of: path)
    return owner.map { $0 + ": " + input } ?? input
  }

  /// What the input is called, and the thing that has it: `estimate error` of `Onboarding day`. Nil where it belongs to all.
  func parts(of path: String) -> (owner: String?, input: String) {
    let keys = path.split(separator: ".").map(String.init)
    for (section, depth) in InputWords.named where path.hasPrefix(section + ".") && keys.count > depth + 1 {
      let owner = section == "programs" ? titles[keys[depth]] ?? inWords(keys[depth]) : inWords(keys[depth])
      return (owner, keys.dropFirst(depth + 1).map(inWords).joined(separator: " "))
    }
    return (nil, keys.map(inWords).joined(separator: " "))
  }
}
