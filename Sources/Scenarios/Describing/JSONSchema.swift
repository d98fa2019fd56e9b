import Foundation
import LearningModel
import Quantities

/// The JSON Schema (2020-12) of the scenario file, made from the declarations: what an editor completes and checks with.
///
/// It knows keys, forms, units, words and ranges of bare numbers. References, dates against the horizon and what inputs mean
/// together are checked by `learncast validate` only.
package enum JSONSchema {
  /// Indented, keys in alphabetical order, a line feed at the end.
  package static func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Document()), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case title
    }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode("https://json-schema.org/draft/2020-12/schema", forKey: .schema)
      try keys.encode("A learncast scenario", forKey: .title)
      try JSONSchema.file.encode(to: encoder)
    }
  }

  private static var file: SchemaNode {
    var properties = node(of: Scenario.declarations, below: .root)
    properties["extends"] = .described(
      .any(of: [.text(pattern: nil), .null]),
      SchemaNode.Description(
        text: "A file below this one's folder whose inputs are taken over where nothing is written here.",
        examples: ["baseline.yaml"]))
    return .map(SchemaNode.Map(properties: properties, required: [["extends"], ["start", "leadership", "funding"]]))
  }

  private static func node(of declarations: [InputDeclaration], below path: ScenarioPath) -> [String: SchemaNode] {
    var properties: [String: SchemaNode] = [:]
    for declaration in declarations {
      properties[declaration.key] = node(of: declaration, at: path.appending(declaration.key))
    }
    return properties
  }

  /// An input with what it means; `null` takes back what was inherited.
  private static func node(of declaration: InputDeclaration, at path: ScenarioPath) -> SchemaNode {
    var text = "\(declaration.meaning) (\(declaration.formInWords)"
    if let form = declaration.quantity {
      if form.mark != .fixed { text += "; \(form.mark.inWords)" }
      if !form.rangeInWords.isEmpty { text += "; \(form.rangeInWords)" }
    }
    let example = declaration.example(in: .usDollar)
    return .described(
      .any(of: written(declaration, at: path) + [.null]),
      SchemaNode.Description(
        text: text + ")", examples: example.isEmpty || example.hasPrefix("{") ? [] : [example],
        defaultValue: defaults[path.text]))
  }

  private static let defaults = Dictionary(
    AssumptionLibrary.shipped.statements.all.filter(\.isOfAll).map { ($0.path.text, $0.written) },
    uniquingKeysWith: { first, _ in first })

  // MARK: Forms

  private static func written(_ declaration: InputDeclaration, at path: ScenarioPath) -> [SchemaNode] {
    switch declaration.form {
    case .section(let parts): [.map(SchemaNode.Map(properties: node(of: parts, below: path)))]
    case .keyed(_, let parts): [named(.map(SchemaNode.Map(properties: node(of: parts, below: path.appending("*")))))]
    case .fixedKeys(let keys, let parts):
      [listed(keys, .map(SchemaNode.Map(properties: node(of: parts, below: path.appending("*")))))]
    case .list(let parts): [.list(of: .map(SchemaNode.Map(properties: node(of: parts, below: path))))]
    case .promises: [.map(SchemaNode.Map(others: (metricPattern, .any(of: [.text(pattern: promisePattern), .null]))))]
    case .quantities(let form, .inOrder): [.list(of: .any(of: form.values))]
    case .quantities(let form, .these(let keys)): [listed(keys, .any(of: withProvenance(form.values) + [.null]))]
    case .quantities(let form, .free): [named(.any(of: withProvenance(form.values) + [.null]))]
    case .sharesByPhase:
      [
        listed(
          WorkPhase.names,
          .any(of: [named(.any(of: withProvenance(QuantityForm(.share, .share, .fixed).values) + [.null])), .null]))
      ]
    default: withProvenance(values(declaration.form))
    }
  }

  private static func values(_ form: InputDeclaration.Form) -> [SchemaNode] {
    switch form {
    case .quantity(let form): form.values
    case .truth: [.truth, .text(pattern: "^ *([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO) *$")]
    case .date: [date]
    case .dates: [date, .list(of: date)]
    case .month: [.words(Month.allCases.flatMap { [$0.name, String($0.name.prefix(3))] })]
    case .currency: [.words(Currency.all.map(\.code))]
    case .choice(let words): [.words(words)]
    case .choices(let words): [.words(words), .list(of: .words(words))]
    case .names, .audiences, .paths: [anyText, .list(of: anyText)]
    case .priority: [.words(["top", "random"])] + QuantityForm(.number, .any, .chance).values
    case .promise: [.text(pattern: promisePattern)]
    case .value: [anyText, .number(.any)]
    default: [anyText]
    }
  }

  /// A value by itself, or in a map with who says so.
  private static func withProvenance(_ values: [SchemaNode]) -> [SchemaNode] {
    let words = SchemaNode.any(of: [anyText, .number(.any), .null])
    let map = SchemaNode.Map(
      properties: ["value": .any(of: values), "source": words, "note": words, "grade": .words(Grade.names)],
      required: [["value"]])
    return values + [.map(map)]
  }

  private static func named(_ node: SchemaNode) -> SchemaNode {
    .map(SchemaNode.Map(others: (#"^(\*|[^\s.*_-][^\s.*]{0,79})$"#, .any(of: [node, .null]))))
  }

  private static func listed(_ keys: [String], _ node: SchemaNode) -> SchemaNode {
    .map(SchemaNode.Map(properties: Dictionary(uniqueKeysWithValues: keys.map { ($0, .any(of: [node, .null])) })))
  }

  private static let anyText = SchemaNode.text(pattern: nil)
  private static let date = SchemaNode.text(pattern: #"^ *[0-9]{4}-[0-9]{2}-[0-9]{2} *$"#)
  private static let promisePattern = "^ *(at least|at most|above|below) +.*[0-9]"
  private static let metricPattern = "^(\(MetricCatalogue.declarations.map(\.name).joined(separator: "|")))([.].+)?$"
}

extension InputDeclaration {
  fileprivate var quantity: QuantityForm? {
    switch form {
    case .quantity(let form), .quantities(let form, _): form
    default: nil
    }
  }
}

extension Mark {
  fileprivate var inWords: String {
    switch self {
    case .fixed: "one value"
    case .assumption: "may be a distribution, drawn once a future"
    case .chance: "may be a distribution, drawn at every occurrence"
    case .schedule: "may be a schedule"
    }
  }
}
