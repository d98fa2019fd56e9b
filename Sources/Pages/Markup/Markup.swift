import Reports

/// HTML. What is put into it with `\(…)` is escaped, unless it is itself markup: text of a scenario may come from
/// strangers, and forgetting to escape it is not possible.
package struct Markup: ExpressibleByStringInterpolation, Sendable, Equatable {
  package private(set) var source: String

  package init(stringLiteral source: String) { self.source = source }
  package init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Text, escaped.
  package init(text: String) { source = escaped(text) }

  /// What is known to be safe: scripts and style sheets of ours, data that `dataForScript` has made.
  init(trusted source: String) { self.source = source }

  init(joining parts: [Markup]) { source = parts.map(\.source).joined() }

  static func + (one: Markup, other: Markup) -> Markup { Markup(trusted: one.source + other.source) }

  var isEmpty: Bool { source.isEmpty }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity * 2) }
    package mutating func appendLiteral(_ literal: String) { source += literal }
    package mutating func appendInterpolation(_ text: String) { source += escaped(text) }
    package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    package mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
    package mutating func appendInterpolation(_ markups: [Markup]) { for markup in markups { source += markup.source } }
  }
}

extension [Markup] {
  func joined(separator: Markup) -> Markup { Markup(trusted: map(\.source).joined(separator: separator.source)) }
}

/// Text between tags or in a quoted attribute: no sign of HTML is left in it, and nothing that turns the direction of
/// writing.
private func escaped(_ text: String) -> String {
  var source = ""
  source.reserveCapacity(text.utf8.count)
  // A number and its signs stay on one line.
  let joined = harmless(text).replacing(" %", with: "\u{A0}%").replacing("−", with: "−\u{2060}")
    .replacing("–\u{A0}", with: "–\u{2060}\u{A0}")
  for scalar in joined.unicodeScalars {
    switch scalar {
    case "&": source += "&amp;"
    case "<": source += "&lt;"
    case ">": source += "&gt;"
    case "\"": source += "&quot;"
    case "'": source += "&#39;"
    default: source.unicodeScalars.append(scalar)
    }
  }
  return source
}
