import LearningModel

/// Something that some strategies of a comparison have and others have not. It is no reason not to compare them.
package struct OneSidedThing: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case program, role, sponsor, audience
    case incidentKind = "incident kind"
    case disruption = "register entry"
  }

  package let kind: Kind
  package let id: String
  /// The strategies that have it.
  package let strategies: [String]

  /// `Only 'Vendor first' has the role vendor_manager.`
  package var message: String {
    let names = strategies.map { "'\($0)'" }
    let isOne = names.count == 1
    let list = isOne ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    return "Only \(list) \(isOne ? "has" : "have") the \(kind.rawValue) \(id)."
  }
}

extension Comparison {
  /// In the order of kinds and of the strategies' own things.
  package var oneSidedThings: [OneSidedThing] { Analysis.oneSidedThings(strategies) }
}

/// What only some of the strategies have.
package func oneSidedThings(_ strategies: [Strategy]) -> [OneSidedThing] {
  var found: [OneSidedThing] = []
  for kind in OneSidedThing.Kind.allCases {
    let things = strategies.map { $0.things(of: kind) }
    var seen: Set<String> = []
    for thing in things.joined() where seen.insert(thing).inserted {
      let owners = strategies.indices.filter { things[$0].contains(thing) }
      guard owners.count < strategies.count else { continue }
      found.append(OneSidedThing(kind: kind, id: thing, strategies: owners.map { strategies[$0].name }))
    }
  }
  return found
}

extension Strategy {
  fileprivate func things(of kind: OneSidedThing.Kind) -> [String] {
    switch kind {
    case .program: plan.layout.subjects.programs
    case .role: plan.layout.subjects.roles
    case .sponsor: plan.layout.subjects.sponsors
    case .audience: plan.organization.names
    case .incidentKind: plan.layout.subjects.incidentKinds
    case .disruption: plan.layout.subjects.disruptions
    }
  }
}
