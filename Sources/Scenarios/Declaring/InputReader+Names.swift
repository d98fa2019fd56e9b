import OrderedCollections

// What is said about names of the planner's choosing, where they stand as keys.

extension InputReader {
  /// A `null` that takes something of the library away goes into the resolved text: what else it took away is not in it.
  mutating func takeRemovals(_ all: Layers, _ kind: String) {
    checkRemovals(all, kind)
    for (id, place) in all.removedIDs.sorted(by: { $0.key < $1.key }) where all.isShipped(id) {
      resolved.set(all.path.appending(id), .flow("null"), from: place)
    }
  }

  /// A `null` behind the name of nothing removes nothing: the name is misspelt, and what it meant would stay unseen.
  mutating func checkRemovals(_ all: Layers, _ kind: String) {
    let shipped = AssumptionLibrary.shipped.names(at: all.path)
    let inVain = all.written.flatMap { node in
      (node.map?.entries ?? [:]).filter { $0.value.value.isNull && $0.value.isNew && !shipped.contains($0.key) }
    }
    if inVain.isEmpty { return }
    let names = all.ids()
    for (id, entry) in inVain {
      note(
        .nothingToRemove(read: id, kind: kind, nearest: nearest(to: id, among: names), known: names), at: entry.place,
        all.path.appending(id))
    }
  }

  /// Whoever misspells the name of a thing describes a new one, of which much is missing: the name is told instead.
  mutating func hintAtName(_ id: String, of kind: NameKind, _ all: Layers, since count: Int) {
    guard !all.isShipped(id), let entry = all.written.lazy.compactMap({ $0.map?[id] }).first, entry.isNew else {
      return
    }
    let path = all.path.appending(id)
    let isByOption = entry.place.source.origin == .commandLine
    let isIncomplete: (Fault) -> Bool = { $0.path == path && $0.problem.isAboutWhatIsMissing }
    let incomplete = faults.dropFirst(count).first(where: isIncomplete)
    guard incomplete != nil || isByOption else { return }
    let names = all.names(besides: entry)
    let nearest = nearest(to: id, among: names)
    if let incomplete, nearest != nil || isByOption {
      retell(since: count) { !isIncomplete($0) }
      note(.incomplete(read: id, kind: kind.rawValue, nearest: nearest, known: names), at: incomplete.place, path)
    } else if let nearest, isByOption {
      note(.newName(kind: kind.rawValue, nearest: nearest), at: entry.place, path)
    }
  }

  /// The name that a misspelt one was probably meant to be. A file with thousands of both gets hints for the first of them
  /// only: each comparison costs time, and nobody reads the last of so many messages.
  mutating func nearest(to read: String, among names: [String]) -> String? {
    guard comparedNames < InputReader.mostComparedNames else { return nil }
    comparedNames += names.count
    return NearestName.nearest(to: read, among: names)
  }

  private static let mostComparedNames = 200_000

  /// Whether there are more things than one machine can count with; then none of them is read.
  mutating func areTooMany(_ all: Layers, _ kind: NameKind) -> Bool {
    let count = all.ids().count
    guard count > kind.most else { return false }
    note(.tooMany(what: kind.plural, count: count, limit: kind.most), at: all.place, all.path)
    return true
  }

  /// Whether something else than names stands there, or a key beside it is probably meant.
  func isUnreadable(_ all: Layers) -> Bool { all.isBroken || isMeant(all.path) }
}

extension NameKind {
  /// So many of them may be in a scenario.
  fileprivate var most: Int { self == .role ? 200 : 2_000 }
}

extension Layers {
  /// Where somebody else than the library speaks of a thing.
  func place(of id: String) -> Place? { written.lazy.compactMap { $0.map?[id]?.place }.first }

  /// Things that an entry may be meant to change: those of other texts, and shipped ones.
  fileprivate func names(besides entry: ScenarioMap.Entry) -> [String] {
    let others = written.flatMap { $0.map?.entries ?? [:] }.filter { other in
      other.value.place.source !== entry.place.source && !other.value.value.isNull
    }
    let names = others.map(\.key)
    return names + AssumptionLibrary.shipped.names(at: path).filter { !names.contains($0) && place(of: $0) == nil }
  }

  /// Whether the library has such a thing.
  fileprivate func isShipped(_ id: String) -> Bool { AssumptionLibrary.shipped.names(at: path).contains(id) }
}

extension AssumptionLibrary {
  /// The names of the library's things below a path; none where it has none.
  fileprivate func names(at path: ScenarioPath) -> [String] {
    let node = path.text.split(separator: ".").reduce(root as ScenarioNode?) { $0?.map?[String($1)]?.value }
    return (node?.map?.entries.keys).map { $0.filter { $0 != "*" } } ?? []
  }
}

extension Problem {
  /// Whether something that has to be there is not.
  fileprivate var isAboutWhatIsMissing: Bool {
    switch self {
    case .input(.missing), .input(.triggerMissing), .input(.strikesMissing), .input(.probabilityMissing),
      .input(.noEffect):
      true
    default: false
    }
  }
}
