package import OrderedCollections

/// A piece of a scenario as it was written, before anybody knows what it means: text, with the place of every key and value.
package struct ScenarioNode: Sendable {
  /// Of the value.
  package var place: Place
  package var content: Content

  package enum Content: Sendable {
    /// Nothing, or `null`: what was there is removed; an input falls back to its default.
    case null
    /// A scalar's text, whatever YAML would make of it: `no`, `1e3` and `12:30` mean what the input means.
    case text(String)
    case list([ScenarioNode])
    case map(ScenarioMap)
  }

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

/// Keys in the order in which they were first written, each once.
package struct ScenarioMap: Sendable {
  package var entries: OrderedDictionary<String, Entry>

  package struct Entry: Sendable {
    /// Of the key.
    package var place: Place
    package var value: ScenarioNode
    /// Whether no text below has the key, so that a `null` takes nothing of theirs away.
    package var isNew: Bool

    package init(_ value: ScenarioNode, keyAt place: Place, isNew: Bool = true) {
      self.value = value
      self.place = place
      self.isNew = isNew
    }
  }

  package init(_ entries: OrderedDictionary<String, Entry> = [:]) { self.entries = entries }

  package subscript(key: String) -> Entry? {
    get { entries[key] }
    set { entries[key] = newValue }
  }
}

extension ScenarioNode {
  /// The keys of a map.
  package var map: ScenarioMap? {
    if case .map(let map) = content { map } else { nil }
  }

  /// The text of a scalar.
  package var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  package var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
