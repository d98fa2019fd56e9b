/// All ways in which one scenario differs from another, and what lies between them: the first one with any of the edits.
package struct ScenarioDifference: Sendable {
  /// In the order of the texts: what both have, then what only the second has.
  package let edits: [ScenarioEdit]
  private let first: ScenarioNode
  private let second: ScenarioNode

  /// - Parameters: scenarios that were read without faults.
  package init(from first: Scenario, to second: Scenario) {
    self.first = first.resolved.root(named: first.fileName)
    self.second = second.resolved.root(named: second.fileName)
    edits = ScenarioDifference.edits(self.first, self.second, below: [])
  }

  /// The first scenario with some of the edits made: none gives the first, all give the second. It promises nothing and
  /// has no levers: those may speak of what an edit brings or takes away.
  ///
  /// - Returns: faults where an edit makes no sense without another, as a program without the role that it needs.
  package func scenario(with chosen: Set<Int>) -> Checked<Scenario> {
    var root = chosen.isEmpty ? first : second
    // Taken back from the second, not added to the first: so things stand in the second one's order.
    for (index, edit) in edits.enumerated() where !chosen.isEmpty && !chosen.contains(index) {
      root.put(edit.before, at: edit.keys[...])
    }
    for key in ["outcomes", "levers"] { root.put(nil, at: [key]) }
    return Scenario.make(from: root, fileName: "mixture")
  }

  private static func edits(_ first: ScenarioNode, _ second: ScenarioNode, below keys: [String]) -> [ScenarioEdit] {
    guard let before = first.map, let after = second.map,
      keys.isEmpty || !first.isReplacedAsAWhole(by: second, path: keys)
    else {
      return first.saysTheSame(as: second) ? [] : [ScenarioEdit(at: keys, first, second)]
    }
    var edits: [ScenarioEdit] = []
    for (key, entry) in before.entries {
      if let other = after[key] {
        edits += Self.edits(entry.value, other.value, below: keys + [key])
      } else {
        edits.append(ScenarioEdit(at: keys + [key], entry.value, nil))
      }
    }
    for (key, entry) in after.entries where before[key] == nil {
      edits.append(ScenarioEdit(at: keys + [key], nil, entry.value))
    }
    return edits
  }
}

extension ScenarioEdit {
  fileprivate init(at keys: [String], _ before: ScenarioNode?, _ after: ScenarioNode?) {
    self.init(path: ScenarioPath(keys.joined(separator: ".")), keys: keys, before: before, after: after)
  }
}

extension ScenarioNode {
  /// Puts a node at the end of a path of keys, or takes away what is there.
  fileprivate mutating func put(_ node: ScenarioNode?, at keys: ArraySlice<String>) {
    guard let key = keys.first, var map else { return }
    if keys.count > 1 {
      map[key]?.value.put(node, at: keys.dropFirst())
    } else if let node {
      map[key] = ScenarioMap.Entry(node, keyAt: map[key]?.place ?? place)
    } else {
      map.entries.removeValue(forKey: key)
    }
    content = .map(map)
  }
}

extension ResolvedScenario {
  /// The text as a tree again. It has no faults: it was written from a scenario that had none.
  fileprivate func root(named name: String) -> ScenarioNode {
    let source = SourceText(name: name, text: yaml(), origin: .scenario)
    return composeScenario(source).root ?? ScenarioNode(.map(ScenarioMap()), at: Place(source))
  }
}
