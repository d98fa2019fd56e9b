/// A number as a column of samples stores it: `Float` for the projection, `Double` for outcomes at the end of the horizon.
///
/// NaN means "not in this replication" (the launch week of a program that never launched) and is left out of every statistic.
package protocol SampleNumber: BinaryFloatingPoint, Sendable {
  /// Unsigned bits in the order of the numbers they stand for.
  associatedtype OrderedBits: FixedWidthInteger & UnsignedInteger & Sendable

  var orderedBits: OrderedBits { get }
  init(orderedBits: OrderedBits)
}

// An IEEE 754 number's bits are in order once negative numbers are complemented and positive ones moved above them.
extension Float: SampleNumber {
  package var orderedBits: UInt32 {
    bitPattern ^ (UInt32(bitPattern: Int32(bitPattern: bitPattern) >> 31) | 0x8000_0000)
  }

  package init(orderedBits: UInt32) {
    self.init(bitPattern: orderedBits & 0x8000_0000 == 0 ? ~orderedBits : orderedBits ^ 0x8000_0000)
  }
}

extension Double: SampleNumber {
  package var orderedBits: UInt64 {
    bitPattern ^ (UInt64(bitPattern: Int64(bitPattern: bitPattern) >> 63) | 0x8000_0000_0000_0000)
  }

  package init(orderedBits: UInt64) {
    let isNegative = orderedBits & 0x8000_0000_0000_0000 == 0
    self.init(bitPattern: isNegative ? ~orderedBits : orderedBits ^ 0x8000_0000_0000_0000)
  }
}
