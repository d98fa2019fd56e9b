/// One way in which a scenario differs from another: what stands at a path of its resolved text.
package struct ScenarioEdit: Sendable {
  package let path: ScenarioPath
  let keys: [String]
  /// Nil where nothing stands there.
  let before: ScenarioNode?
  let after: ScenarioNode?

  /// `3 → 5`, `added`, `removed`
  package var wording: String {
    switch (before?.shownAsValue, after?.shownAsValue) {
    case (let before?, let after?): "\(before) → \(after)"
    case (nil, _?): "added"
    case (_?, nil): "removed"
    case (nil, nil): "changed"
    }
  }

  /// What stood there, as text; empty where nothing did.
  package var writtenBefore: String { before?.shownAsValue ?? "" }

  /// What stands there now.
  package var writtenAfter: String { after?.shownAsValue ?? "" }

  /// Whether it is about words only, or about what is promised: no future knows of it.
  package var isOnlyWords: Bool {
    guard let first = keys.first, let last = keys.last else { return true }
    return ["scenario", "description", "format", "outcomes", "levers"].contains(first) || last == "title"
  }
}

extension ScenarioNode {
  /// Nil for what is not there or was taken away.
  fileprivate var shownAsValue: String? {
    switch content {
    case .null: nil
    case .text(let text): text
    case .list(let nodes): "[" + nodes.map { $0.shownAsValue ?? "null" }.joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key): \($0.value.value.shownAsValue ?? "null")" }.joined(separator: ", ") + "}"
    }
  }

  /// Whether both say the same, wherever they stand and in whatever order their keys do.
  func saysTheSame(as other: ScenarioNode) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.text(let one), .text(let two)): one == two
    case (.list(let ones), .list(let twos)):
      ones.count == twos.count && zip(ones, twos).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let one), .map(let two)):
      one.entries.count == two.entries.count
        && one.entries.allSatisfy { key, entry in
          two[key].map { $0.value.saysTheSame(as: entry.value) } ?? false
        }
    default: false
    }
  }
}
