import OrderedCollections

/// A scenario with nothing left open: what was inherited, overridden and taken from the library, in one text that a
/// scenario file can hold.
package struct ResolvedScenario: Sendable {
  /// What stands at a path.
  enum Content: Sendable {
    case text(String)
    case list([String])
    /// In YAML's flow style already.
    case flow(String)
    case empty
  }

  struct Node: Sendable {
    var content: Content?
    var place: Place?
    var below: OrderedDictionary<String, Node> = [:]
  }

  private(set) var root = Node()

  mutating func set(_ path: ScenarioPath, _ content: Content, from place: Place) {
    ResolvedScenario.set(ResolvedScenario.keys(of: path)[...], content, place, in: &root)
  }

  private static func set(_ keys: ArraySlice<String>, _ content: Content, _ place: Place, in node: inout Node) {
    guard let key = keys.first else {
      node.content = content
      node.place = place
      return
    }
    set(keys.dropFirst(), content, place, in: &node.below[key, default: Node()])
  }

  /// Names of outcomes hold points; no other key does.
  static func keys(of path: ScenarioPath) -> [String] {
    let isOutcome = path.text.hasPrefix("outcomes.")
    return path.text.split(separator: ".", maxSplits: isOutcome ? 1 : Int.max).map(String.init)
  }

  /// The text, each value followed by where it comes from if asked for.
  package func yaml(withOrigins: Bool = false) -> String {
    var lines: [String] = []
    for (key, node) in root.below { Self.append(key, node, indentation: 0, withOrigins, to: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func append(
    _ key: String, _ node: Node, indentation: Int, _ withOrigins: Bool, to lines: inout [String]
  ) {
    var line = String(repeating: " ", count: indentation) + ResolvedScenario.scalar(key) + ":"
    if node.below.isEmpty {
      line += " " + text(of: node.content)
      if withOrigins, let place = node.place { line += "  # " + clipped(place.description) }
      lines.append(line)
      return
    }
    lines.append(line)
    for (key, node) in node.below { append(key, node, indentation: indentation + 2, withOrigins, to: &lines) }
  }

  private static func text(of content: Content?) -> String {
    switch content {
    case .text(let text): ResolvedScenario.scalar(text)
    case .list(let texts): "[" + texts.map(ResolvedScenario.scalar).joined(separator: ", ") + "]"
    case .flow(let text): text
    case .empty, nil: "{}"
    }
  }

  /// A text as a YAML scalar: bare where no reader can take it for something else, else in quotation marks.
  static func scalar(_ text: String) -> String {
    let isBare = text.unicodeScalars.allSatisfy { plain.contains($0) } && !text.isEmpty
    let isHarmless = text.first != " " && text.last != " " && text.first != "-" && text.first != "%"
    if isBare, isHarmless, !["null", "Null", "NULL", "y", "n"].contains(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.$%+/()".unicodeScalars)
}
