import Quantities

/// A piece of a JSON Schema (2020-12), as far as scenario files need it.
indirect enum SchemaNode: Encodable, Sendable {
  /// A text that matches a regular expression, or any text.
  case text(pattern: String?)
  case number(AllowedRange)
  case truth
  case words([String])
  case null
  case list(of: SchemaNode)
  case map(Map)
  case any(of: [SchemaNode])
  case described(SchemaNode, Description)

  /// A map with known keys, free ones, or both.
  struct Map: Sendable {
    var properties: [String: SchemaNode] = [:]
    /// Of keys that are none of the properties: a pattern, and what stands below.
    var others: (pattern: String, node: SchemaNode)?
    /// One of these sets of keys has to be there; empty: none has to.
    var required: [[String]] = []
  }

  struct Description: Sendable {
    var text: String
    var examples: [String] = []
    var defaultValue: String?
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try encode(into: &keys)
  }

  private func encode(into keys: inout KeyedEncodingContainer<Key>) throws {
    switch self {
    case .text(let pattern):
      try keys.encode("string", forKey: Key("type"))
      try keys.encodeIfPresent(pattern, forKey: Key("pattern"))
    case .number(let range):
      try keys.encode("number", forKey: Key("type"))
      if let end = range.lower {
        try keys.encode(end.value, forKey: Key(end.isIncluded ? "minimum" : "exclusiveMinimum"))
      }
      if let end = range.upper {
        try keys.encode(end.value, forKey: Key(end.isIncluded ? "maximum" : "exclusiveMaximum"))
      }
    case .truth: try keys.encode("boolean", forKey: Key("type"))
    case .words(let words): try keys.encode(words, forKey: Key("enum"))
    case .null: try keys.encode("null", forKey: Key("type"))
    case .list(let element):
      try keys.encode("array", forKey: Key("type"))
      try keys.encode(element, forKey: Key("items"))
    case .map(let map): try encode(map, into: &keys)
    case .any(let nodes): try keys.encode(nodes, forKey: Key("anyOf"))
    case .described(let node, let description):
      try node.encode(into: &keys)
      try keys.encode(description.text, forKey: Key("description"))
      if !description.examples.isEmpty { try keys.encode(description.examples, forKey: Key("examples")) }
      try keys.encodeIfPresent(description.defaultValue, forKey: Key("default"))
    }
  }

  private func encode(_ map: Map, into keys: inout KeyedEncodingContainer<Key>) throws {
    try keys.encode("object", forKey: Key("type"))
    if !map.properties.isEmpty { try keys.encode(map.properties, forKey: Key("properties")) }
    if let others = map.others { try keys.encode([others.pattern: others.node], forKey: Key("patternProperties")) }
    try keys.encode(false, forKey: Key("additionalProperties"))
    if !map.required.isEmpty {
      try keys.encode(map.required.map { ["required": $0] }, forKey: Key("anyOf"))
    }
  }
}
