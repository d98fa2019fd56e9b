/// A piece of a YAML text, as the parser meets it.
struct YAMLEvent {
  var kind: Kind
  /// Where it begins, and where it ends; of an empty value both are where it would stand.
  var start: YAMLMark
  var end: YAMLMark

  enum Kind {
    case documentStart
    case documentEnd
    case textEnd
    case scalar(YAMLScalar)
    /// `*name`: what was written once and called `&name`.
    case alias(String)
    case listStart(YAMLProperties, isInBrackets: Bool)
    case listEnd
    case mapStart(YAMLProperties, isInBraces: Bool)
    case mapEnd
  }
}

struct YAMLScalar {
  var text: String
  /// Without quotes, and no block of lines behind `|` or `>`.
  var isPlain: Bool
  var properties: YAMLProperties

  /// Whether YAML takes it for nothing at all.
  var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
}

/// What may be written before a value: `&anchor` and `!tag`.
struct YAMLProperties {
  var anchor: String?
  var tag: String?
}

/// A spot in a text; line and column counted from 1, columns in Unicode scalars.
struct YAMLMark: Hashable {
  var line: Int
  var column: Int
}

/// Why the parser cannot go on, in its own words.
struct YAMLError: Error {
  var problem: String
  var place: YAMLMark
  /// What it was doing, and since where.
  var context: String
  var contextPlace: YAMLMark
}
