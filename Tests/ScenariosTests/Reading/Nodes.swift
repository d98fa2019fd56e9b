import Scenarios

/// The tree of a text, written in one line: maps in braces, lists in brackets, texts in quotes.
func tree(_ text: String) -> String {
  composeScenario(SourceText(name: "scenario.yaml", text: text, origin: .scenario)).root?.told ?? "nothing"
}

func faults(_ text: String) -> [Fault] {
  composeScenario(SourceText(name: "scenario.yaml", text: text, origin: .scenario)).faults
}

extension ScenarioNode {
  var told: String {
    switch content {
    case .null: "null"
    case .text(let text): "'\(text)'"
    case .list(let nodes): "[\(nodes.map(\.told).joined(separator: ", "))]"
    case .map(let map): "{\(map.entries.map { "\($0.key): \($0.value.value.told)" }.joined(separator: ", "))}"
    }
  }

  /// The node below some keys.
  func at(_ keys: String...) -> ScenarioNode? {
    keys.reduce(self as ScenarioNode?) { $0?.map?[$1]?.value }
  }
}
