extension ScenarioNode {
  /// This and what another text says over it: maps key by key, anything else is replaced. A `null` stays, so that it also
  /// removes what a layer further down says.
  ///
  /// Replaced as a whole are shares, schedules, and values with their source: model.md has no half of them.
  package func overlaid(by upper: ScenarioNode) -> ScenarioNode { overlaid(by: upper, path: []) }

  private func overlaid(by upper: ScenarioNode, path: [String]) -> ScenarioNode {
    guard let lowerMap = map, let upperMap = upper.map, !isReplacedAsAWhole(by: upper, path: path) else { return upper }
    var merged = lowerMap
    for (key, entry) in upperMap.entries {
      let value = lowerMap[key].map { $0.value.overlaid(by: entry.value, path: path + [key]) } ?? entry.value
      let isNew = lowerMap[key].map { $0.value.isNull && $0.isNew } ?? true
      merged[key] = ScenarioMap.Entry(value, keyAt: entry.place, isNew: isNew)
    }
    return ScenarioNode(.map(merged), at: upper.place)
  }

  func isReplacedAsAWhole(by upper: ScenarioNode, path: [String]) -> Bool {
    Self.isMapOfShares(path) || isSchedule || upper.isSchedule || upper.isStatedValue
  }

  /// Shares add up, so that a new one makes no sense among old ones.
  private static func isMapOfShares(_ path: [String]) -> Bool {
    switch path.count {
    case 2: path == ["leadership", "attention"]
    case 3: path[2] == "phase_shares" || path[2] == "sme_shares"
    case 4: path[2] == "role_shares"
    default: false
    }
  }

  /// `{2027-01-04: 3, 2027-07-01: 4}`: a map with dates, right or wrong, for keys.
  package var isSchedule: Bool {
    guard let map, !map.entries.isEmpty else { return false }
    return map.entries.keys.allSatisfy { key in
      key.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }.elementsEqual("0000-00-00".utf8)
    }
  }

  /// `{value: 6 to 14 weeks, source: …}`: a value with who says so.
  package var isStatedValue: Bool {
    guard let map, let value = map["value"]?.value, value.map == nil || value.isSchedule else { return false }
    return map.entries.keys.allSatisfy(["value", "source", "note", "grade"].contains)
  }
}
