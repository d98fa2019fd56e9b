/// What a file may ask of us. Files come from strangers, too.
enum DocumentLimits {
  /// Of a scenario file, in bytes.
  static let bytes = 4_000_000
  /// Of a CSV file with data, in bytes.
  static let dataBytes = 16_000_000
  /// Of all data files of a scenario, each as often as a column of it is read.
  static let searchedDataBytes = 64_000_000
  /// Lists and maps inside one another.
  static let levels = 100
  /// Keys and values of a file and all that it extends, aliases expanded.
  static let nodes = 200_000
  /// Of a key, in characters.
  static let keyLength = 1000
  /// Files in a chain of `extends`.
  static let files = 16
  /// How far into a line is looked for what a planner meant: each look walks from the line's beginning.
  static let searchedColumns = 2000
  /// Faults of one text's YAML that are noted, faults of what it means, and doubts.
  static let faults = 1000

  /// Whether a byte can be the last of a line's end: LF, CR, or what next line, line and paragraph separator end with.
  static func mayEndLine(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x85, 0xA8, 0xA9: true
    default: false
    }
  }
}
