/// An amount of memory as people write it: `512MB`, `1GiB`, `1.5 GB`.
package struct MemorySize: Hashable, Sendable {
  package let bytes: Int

  package init(bytes: Int) { self.bytes = bytes }

  /// Nil where a text is no number with one of the units, or no size between a megabyte and a petabyte.
  package init?(written text: String) {
    let units = MemorySize.units.filter { text.lowercased().hasSuffix($0.name.lowercased()) }
    // `MiB` ends with `B` as well: the longest name is meant.
    guard let unit = units.max(by: { $0.name.utf8.count < $1.name.utf8.count }) else { return nil }
    var digits = text.dropLast(unit.name.count)
    if digits.last == " " { digits.removeLast() }
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(String(digits))
    else { return nil }
    let size = number * unit.bytes
    guard size >= 1e6, size <= 1e15 else { return nil }
    bytes = Int(size)
  }

  /// What may be written, as a message says it.
  package static let allowed = "a size from 1MB to 1000TB, such as 512MB or 1GiB"

  private static let units: [(name: String, bytes: Double)] = [
    ("B", 1), ("kB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12),
    ("KiB", 1024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("TiB", 1_099_511_627_776),
  ]
}
