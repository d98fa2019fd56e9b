/// Where an input stands in a scenario, whatever file it is written in: `team.roles.facilitator.attrition`.
package struct ScenarioPath: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The whole scenario.
  package static let root = ScenarioPath("")

  /// What stands below this under a key.
  package func appending(_ key: String) -> ScenarioPath {
    text.isEmpty ? ScenarioPath(key) : ScenarioPath(text + "." + key)
  }

  /// This, what it is below, and so on up to the first key.
  package var withParents: [ScenarioPath] {
    var ends = text.indices.filter { text[$0] == "." }
    ends.append(text.endIndex)
    return ends.map { ScenarioPath(String(text[..<$0])) }
  }

  /// Whether this is the other path or stands below it.
  package func isWithin(_ other: ScenarioPath) -> Bool {
    other.text.isEmpty || text == other.text || text.hasPrefix(other.text + ".")
  }
}

extension ScenarioPath: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension ScenarioPath: CustomStringConvertible {
  package var description: String { text }
}

extension ScenarioPath: Comparable {
  package static func < (one: ScenarioPath, other: ScenarioPath) -> Bool { one.text < other.text }
}
