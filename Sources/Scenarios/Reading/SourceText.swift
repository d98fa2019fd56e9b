/// A text that a scenario was read from: a file, the library, or an option of the command line.
///
/// Places point into it; a message can show the line. It has identity: two files may hold the same text.
package final class SourceText: Sendable {
  /// As messages name it: `scenarios/fy27.yaml`, `--set`.
  package let name: String
  /// What it says; UTF-8 without NUL and without byte-order mark.
  package let text: String
  package let origin: Origin
  /// Faults are sorted by it: the file that was asked for comes first, then what it extends, the command line, the library.
  package let order: Int
  /// The text whose `extends` names this one.
  package let extendedBy: SourceText?

  package init(name: String, text: String, origin: Origin, order: Int = 0, extendedBy: SourceText? = nil) {
    self.name = name
    self.text = text
    self.origin = origin
    self.order = order
    self.extendedBy = extendedBy
  }

  /// Holds the places of values that nobody has written.
  static let nowhere = SourceText(name: "", text: "", origin: .library)
}
