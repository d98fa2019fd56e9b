package import Quantities

/// What an input is, whoever owns it: the one row that reading, messages, the schema, `new` and Inputs.md are made from.
package struct InputDeclaration: Sendable {
  /// The key under its section: `attrition`.
  package var key: String
  package var form: Form
  package var need: Need
  /// Where model.md or the scenario format speaks of it: `§7`.
  package var section: String
  /// What it means, in a sentence.
  package var meaning: String

  package init(_ key: String, _ form: Form, _ need: Need, _ section: String, _ meaning: String) {
    self.key = key
    self.form = form
    self.need = need
    self.section = section
    self.meaning = meaning
  }

  /// Whether it may be left out.
  package enum Need: Hashable, Sendable {
    /// No scenario without it.
    case required
    /// The assumption library states it.
    case defaulted
    /// Nothing is meant where nothing is written; in words.
    case optional(String)
  }

  /// How it is written.
  package indirect enum Form: Sendable {
    case quantity(QuantityForm)
    /// Quantities by free keys, or by keys out of a few.
    case quantities(QuantityForm, keys: Keys)
    case truth
    case text
    case date
    case dates
    case month
    case currency
    case choice([String])
    case choices([String])
    /// The id of something that the scenario has.
    case name(NameKind)
    case names(NameKind)
    /// An audience, a list of them, or everyone.
    case audiences
    /// `top`, `random` or a rank.
    case priority
    /// `at least 95%`
    case promise
    /// The path of an input; of several, or patterns of paths.
    case path
    case paths
    /// A value in the grammar of another input.
    case value
    case section([InputDeclaration])
    /// Things by an id of the planner's choosing.
    case keyed(NameKind, [InputDeclaration])
    /// Sections by keys out of a few.
    case fixedKeys([String], [InputDeclaration])
    /// Maps of shares by phase.
    case sharesByPhase(NameKind)
    case list([InputDeclaration])
    case promises
  }

  package enum Keys: Hashable, Sendable {
    case free(NameKind)
    case these([String])
    /// None: a list, one after the other.
    case inOrder
  }
}

/// A number with a unit and a range.
package struct QuantityForm: Hashable, Sendable {
  package var unit: Unit
  package var range: AllowedRange
  package var mark: Mark
  package var isWhole: Bool

  package init(_ unit: Unit, _ range: AllowedRange, _ mark: Mark, isWhole: Bool = false) {
    self.unit = unit
    self.range = range
    self.mark = mark
    self.isWhole = isWhole
  }

  func grammar(in currency: Currency) -> ValueGrammar {
    ValueGrammar(
      unit: unit, range: range, currency: currency, allowsDistribution: mark == .assumption || mark == .chance,
      mustBeWhole: isWhole)
  }
}

/// What a name is the name of.
package enum NameKind: String, Hashable, Sendable {
  case role, sponsor, audience, modality, gate, program, disruption, practice, phase, lever
  case incidentKind = "kind of incident"

  package var plural: String {
    self == .incidentKind ? "kinds of incidents" : self == .modality ? "modalities" : rawValue + "s"
  }
}
