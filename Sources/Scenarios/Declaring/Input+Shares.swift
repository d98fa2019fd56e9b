import LearningModel
import OrderedCollections
import Quantities

extension Input {
  /// Shares of roles by phase; one phase's are replaced as a whole.
  static func roleShares(
    _ key: String, _ field: Field<Owner, OrderedDictionary<WorkPhase, Keyed<Stated<Double>>>>, _ section: String,
    _ meaning: String
  ) -> Input {
    let form = QuantityForm(.share, .share, .fixed)
    return Input(InputDeclaration(key, .sharesByPhase(.role), .defaulted, section, meaning)) { reader, layers, owner in
      reader.checkIsMap(key, layers)
      let phases = layers.below(key)
      for node in phases.written { reader.checkKeys(of: node, among: WorkPhase.names, phases.path) }
      for phase in WorkPhase.allCases {
        reader.checkIsMap(phase.name, phases)
        guard let found = phases.value(phase.name), let map = found.node.map else { continue }
        var shares: Keyed<Stated<Double>> = [:]
        for (role, entry) in map.entries where !entry.value.isNull {
          let share = Layers.Found(node: entry.value, path: found.path.appending(role), keyPlace: entry.place)
          shares[role] = reader.number(share, form)
        }
        owner[keyPath: field][phase] = shares
      }
    }
  }

  /// Whom something is for: everyone, one audience, or a list of them.
  static func audiences(
    _ key: String, _ field: Field<Owner, Stated<AudienceSelection>>, _ section: String, _ meaning: String
  ) -> Input {
    let declaration = InputDeclaration(key, .audiences, .defaulted, section, meaning)
    return Input(declaration) { reader, layers, owner in
      guard let found = layers.value(key) else { return reader.missing(declaration, layers) }
      let named = reader.words(found) { plainText($0) }
      guard let first = named.first else {
        if case .list(let names) = found.node.content, names.isEmpty {
          reader.note(.valueExpected(read: "[]"), at: found.node.place, found.path)
        }
        return
      }
      let isEveryone = named.count == 1 && first.value == "everyone"
      owner[keyPath: field] = first.with(isEveryone ? .everyone : .these(named.map(\.value)))
      reader.audiencePlaces[found.path] = named
    }
  }
}
