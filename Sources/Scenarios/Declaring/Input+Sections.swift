import LearningModel
import OrderedCollections
import Quantities

// Makers of inputs that hold inputs.

extension Input {
  /// A section within a section, such as the contractors of a role.
  static func section<Part: Sendable>(
    _ key: String, _ field: Field<Owner, Part>, _ part: Section<Part>, _ section: String, _ meaning: String
  ) -> Input {
    Input(InputDeclaration(key, .section(part.declarations), .defaulted, section, meaning)) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      reader.read(part, layers.below(key), into: &owner[keyPath: field])
    }
  }

  /// A section that may be left out as a whole, such as the review that a disruption demands.
  ///
  /// - Parameter kind: the library's `*` of this kind of things says what it leaves open.
  static func optionalSection<Part: Sendable>(
    _ key: String, _ field: Field<Owner, Part?>, _ part: Section<Part>, blank: @escaping @Sendable () -> Part,
    defaultsOf kind: String? = nil, _ section: String, _ meaning: String, without: String
  ) -> Input {
    let declaration = InputDeclaration(key, .section(part.declarations), .optional(without), section, meaning)
    return Input(declaration) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      guard let found = layers.optionalValue(key), found.node.map != nil else { return }
      var read = blank()
      var below = layers.below(key)
      if let kind { below.nodes += AssumptionLibrary.shipped.everyThing(of: kind) }
      reader.read(part, below, into: &read)
      owner[keyPath: field] = read
    }
  }

  /// Things by the id that the planner gives them.
  static func keyed<Thing: Sendable>(
    _ key: String, _ kind: NameKind, _ field: Field<Owner, Keyed<Thing>>, _ thing: Section<Thing>,
    blank: @escaping @Sendable () -> Thing, _ section: String, _ meaning: String,
    ids: @escaping @Sendable (Layers, Owner) -> [String] = { all, _ in all.ids() }
  ) -> Input {
    let declaration = InputDeclaration(
      key, .keyed(kind, thing.declarations), .optional("none"), section, meaning)
    return Input(declaration) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      let all = layers.below(key)
      // Names that cannot be read are not missed either.
      let isRead = !reader.areTooMany(all, kind)
      reader.known[kind] = reader.isUnreadable(all) || !isRead ? nil : all.ids()
      reader.written[kind] = all
      reader.takeRemovals(all, kind.rawValue)
      for id in isRead ? ids(all, owner) : [] {
        guard reader.checkName(id, all) else { continue }
        reader.checkIsMap(id, all)
        let faultsBefore = reader.faults.count
        var read = blank()
        reader.read(thing, all.thing(id), into: &read)
        reader.hintAtName(id, of: kind, all, since: faultsBefore)
        owner[keyPath: field][id] = read
      }
    }
  }

  /// Sections by the words of a choice, every one of them.
  static func each<Key: Choice, Part: Sendable>(
    _ key: String, _ field: Field<Owner, OrderedDictionary<Key, Part>>, _ part: Section<Part>,
    blank: @escaping @Sendable () -> Part, _ section: String, _ meaning: String
  ) -> Input {
    let declaration = InputDeclaration(
      key, .fixedKeys(Key.names, part.declarations), .defaulted, section, meaning)
    return Input(declaration) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      let all = layers.below(key)
      for node in all.written { reader.checkKeys(of: node, among: Key.names, all.path) }
      for word in Key.allCases {
        reader.checkIsMap(word.name, all)
        var read = blank()
        reader.read(part, all.below(word.name), into: &read)
        owner[keyPath: field][word] = read
      }
    }
  }

  /// Shares by the words of a choice, replaced as a whole; what is not named is 0.
  static func shares<Key: Choice>(
    _ key: String, _ field: Field<Owner, OrderedDictionary<Key, Stated<Double>>>, _ section: String, _ meaning: String
  ) -> Input {
    let form = QuantityForm(.share, .share, .fixed)
    let declaration = InputDeclaration(key, .quantities(form, keys: .these(Key.names)), .defaulted, section, meaning)
    return Input(declaration) { reader, layers, owner in
      for (choice, found) in reader.entries(of: Key.self, key, layers) {
        if let stated = reader.number(found, form) { owner[keyPath: field][choice] = stated }
      }
    }
  }

  /// **S** shares by the words of a choice, replaced as a whole; what is not named is 0.
  static func scheduledShares<Key: Choice>(
    _ key: String, _ field: Field<Owner, OrderedDictionary<Key, Stated<Schedule>>>, _ section: String, _ meaning: String
  ) -> Input {
    let form = QuantityForm(.share, .share, .schedule)
    let declaration = InputDeclaration(key, .quantities(form, keys: .these(Key.names)), .defaulted, section, meaning)
    return Input(declaration) { reader, layers, owner in
      for (choice, found) in reader.entries(of: Key.self, key, layers) {
        if let stated = reader.schedule(found, form) { owner[keyPath: field][choice] = stated }
      }
    }
  }

  /// Numbers by the id of something else, such as hours by role.
  static func numbers(
    _ key: String, by kind: NameKind, _ field: Field<Owner, Keyed<Stated<Double>>>, _ unit: Unit,
    _ range: AllowedRange, _ section: String, _ meaning: String, without: String
  ) -> Input {
    let form = QuantityForm(unit, range, .fixed)
    let declaration = InputDeclaration(key, .quantities(form, keys: .free(kind)), .optional(without), section, meaning)
    return Input(declaration) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      let all = layers.below(key)
      reader.checkRemovals(all, kind.rawValue)
      for id in all.ids() {
        if let found = all.value(id) { owner[keyPath: field][id] = reader.number(found, form) }
      }
    }
  }

  /// Assumptions by the id of something else, such as the incidents that a program prevents.
  static func assumptions(
    _ key: String, by kind: NameKind, _ field: Field<Owner, Keyed<Stated<Uncertain>>>, _ unit: Unit,
    _ range: AllowedRange, _ section: String, _ meaning: String, without: String
  ) -> Input {
    let form = QuantityForm(unit, range, .assumption)
    let declaration = InputDeclaration(key, .quantities(form, keys: .free(kind)), .optional(without), section, meaning)
    return Input(declaration) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      let all = layers.below(key)
      reader.checkRemovals(all, kind.rawValue)
      for id in all.ids() {
        if let found = all.value(id) { owner[keyPath: field][id] = reader.uncertain(found, form) }
      }
    }
  }
}

extension InputReader {
  /// What the winning layer says by the words of a choice, in its order; a key that is no such word is a fault.
  fileprivate mutating func entries<Key: Choice>(
    of words: Key.Type, _ key: String, _ layers: Layers
  ) -> [(Key, Layers.Found)] {
    checkIsMap(key, layers)
    guard let found = layers.value(key), let map = found.node.map else { return [] }
    if found.node.place.source.origin != .library { checkKeys(of: found.node, among: Key.names, found.path) }
    resolved.set(found.path, .empty, from: found.node.place)
    return map.entries.compactMap { word, entry in
      guard let choice = Key(named: word), !entry.value.isNull else { return nil }
      return (choice, Layers.Found(node: entry.value, path: found.path.appending(word), keyPlace: entry.place))
    }
  }

  /// Whether an id can be one; a fault if not. The library's own are.
  mutating func checkName(_ id: String, _ layers: Layers) -> Bool {
    guard case .failure(let problem) = PlainValue.name(id) else { return true }
    for node in layers.written {
      if let entry = node.map?[id] {
        note(Fault(at: entry.place, layers.path.appending(id), .value(problem)))
      }
    }
    return false
  }
}
