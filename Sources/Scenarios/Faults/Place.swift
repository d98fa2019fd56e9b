/// A spot in a text that somebody wrote: what an editor jumps to.
package struct Place: Sendable {
  package let source: SourceText
  /// Counted from 1; 0 where the whole text is meant, as for a file that cannot be read.
  package let line: Int
  /// Counted from 1 in Unicode scalars; 0 where the whole text is meant.
  package let column: Int

  package init(_ source: SourceText, line: Int, column: Int) {
    self.source = source
    self.line = line
    self.column = column
  }

  /// Nowhere in particular of a text.
  package init(_ source: SourceText) { self.init(source, line: 0, column: 0) }
}

extension Place: Hashable {
  package static func == (one: Place, other: Place) -> Bool {
    one.line == other.line && one.column == other.column && one.source.name == other.source.name
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source.name)
    hasher.combine(line)
    hasher.combine(column)
  }
}

extension Place: Comparable {
  /// The order in which a reader meets them: by text, line and column.
  package static func < (one: Place, other: Place) -> Bool {
    (one.source.order, one.source.name, one.line, one.column)
      < (other.source.order, other.source.name, other.line, other.column)
  }
}

extension Place: CustomStringConvertible {
  /// `scenarios/fy27.yaml:41:21`, or the text's name alone.
  package var description: String { line > 0 ? "\(source.name):\(line):\(column)" : source.name }
}
