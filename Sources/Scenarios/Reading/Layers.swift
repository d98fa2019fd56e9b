import OrderedCollections

/// What several texts say about the same thing, the one that wins first: the scenario, then the library's entry of that
/// name, then the library's `*`.
struct Layers: Sendable {
  var path: ScenarioPath
  /// Maps only.
  var nodes: [ScenarioNode]
  /// Where a message about the whole thing points: its key in the scenario.
  var place: Place
  /// Whether something else stands where a map is expected, so that nothing can be missed below it.
  var isBroken: Bool

  init(_ path: ScenarioPath, _ nodes: [ScenarioNode], at place: Place, isBroken: Bool = false) {
    self.path = path
    self.nodes = nodes
    self.place = place
    self.isBroken = isBroken
  }

  /// A value that some layer states.
  struct Found {
    var node: ScenarioNode
    var path: ScenarioPath
    /// Of its key.
    var keyPlace: Place
  }

  /// The value of the first layer that states one; `null` means the default.
  func value(_ key: String) -> Found? {
    for node in nodes {
      guard let entry = node.map?[key], !entry.value.isNull else { continue }
      return Found(node: entry.value, path: path.appending(key), keyPlace: entry.place)
    }
    return nil
  }

  /// The value of the first layer that mentions the key; `null` means that there is none.
  func optionalValue(_ key: String) -> Found? {
    for node in nodes {
      guard let entry = node.map?[key] else { continue }
      return entry.value.isNull ? nil : Found(node: entry.value, path: path.appending(key), keyPlace: entry.place)
    }
    return nil
  }

  /// What the layers say below a key, as far as it is a map.
  func below(_ key: String) -> Layers {
    var place = self.place
    var isPlaced = false
    var children: [ScenarioNode] = []
    var isBroken = self.isBroken
    for node in nodes {
      guard let entry = node.map?[key] else { continue }
      if !isPlaced, entry.place.source.origin != .library { (place, isPlaced) = (entry.place, true) }
      if entry.value.map != nil { children.append(entry.value) } else if !entry.value.isNull { isBroken = true }
    }
    return Layers(path.appending(key), children, at: place, isBroken: isBroken)
  }

  /// One thing of a keyed map: what its own entries say, then what the library's `*` says of all.
  func thing(_ id: String) -> Layers {
    let all = below("*")
    var layers = below(id)
    layers.nodes += all.nodes
    return layers
  }

  /// Ids of things, those of the lowest layer first: a base comes before what extends it, the library before all. An id
  /// whose winning layer says `null` is removed.
  func ids() -> [String] {
    let removed = removedIDs
    var ids: OrderedSet<String> = []
    for node in nodes.reversed() {
      for key in node.map?.entries.keys ?? [] where key != "*" && removed[key] == nil { ids.append(key) }
    }
    return ids.elements
  }

  /// Things that a `null` took away, and where it stands.
  var removedIDs: [String: Place] {
    var removed: [String: Place] = [:]
    var seen: Set<String> = []
    for node in nodes {
      for (key, entry) in node.map?.entries ?? [:] where seen.insert(key).inserted {
        if entry.value.isNull { removed[key] = entry.place }
      }
    }
    return removed
  }

  /// The layers that somebody else than the library wrote.
  var written: [ScenarioNode] { nodes.filter { $0.place.source.origin != .library } }
}
