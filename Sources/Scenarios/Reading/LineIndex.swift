/// The lines of a text as YAML counts them: LF, CR LF, CR, and Unicode's next line, line and paragraph separators end one.
struct LineIndex {
  private let text: String
  /// Of every line: where it begins, and where its end mark does.
  private var lines: [Range<String.Index>] = []

  init(_ text: String) {
    self.text = text
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let end = index
      scalars.formIndex(after: &index)
      guard Self.isBreak(scalar) else { continue }
      if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { scalars.formIndex(after: &index) }
      lines.append(start..<end)
      start = index
    }
    lines.append(start..<scalars.endIndex)
  }

  /// At least 1.
  var count: Int { lines.count }

  /// A line by its number from 1 on, without its end mark; empty if there is none.
  subscript(line: Int) -> Substring {
    lines.indices.contains(line - 1) ? text[lines[line - 1]] : ""
  }

  /// What stands in a line before a column.
  func beginning(before mark: YAMLMark) -> Substring { self[mark.line].prefix(scalars: mark.column - 1) }

  /// What stands in a line from a column on.
  func rest(from mark: YAMLMark) -> Substring {
    let line = self[mark.line]
    return line[line.prefix(scalars: mark.column - 1).endIndex...]
  }

  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension YAMLMark {
  /// Behind a text.
  init(endOf text: String) {
    let lines = LineIndex(text)
    self.init(line: lines.count, column: lines[lines.count].unicodeScalars.count + 1)
  }
}

extension Substring {
  /// At most so many Unicode scalars from its beginning.
  func prefix(scalars count: Int) -> Substring {
    self[..<(unicodeScalars.index(startIndex, offsetBy: Swift.max(0, count), limitedBy: endIndex) ?? endIndex)]
  }
}
