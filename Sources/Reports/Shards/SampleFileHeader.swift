import Forecasting
import Statistics

/// The first 64 bytes of `samples.bin`: what the numbers after them are (Documentation/Outputs.md).
///
/// All whole numbers are little-endian.
struct SampleFileHeader: Equatable {
  static let fileName = "samples.bin"
  static let byteCount = 64
  static let layoutVersion: UInt64 = 1
  private static let mark = Array("LCSAMPLE".utf8)

  var firstReplication: UInt64
  var replications: UInt64
  var periodColumns: UInt64
  var outcomeColumns: UInt64
  var assumedColumns: UInt64

  init(_ replications: Range<Int>, _ size: SampleSize) {
    firstReplication = UInt64(replications.lowerBound)
    self.replications = UInt64(replications.count)
    periodColumns = UInt64(size.periodColumns)
    outcomeColumns = UInt64(size.outcomeColumns)
    assumedColumns = UInt64(size.assumedColumns)
  }

  var bytes: [UInt8] {
    Self.mark
      + [
        Self.layoutVersion, UInt64(Moments.blockLength), firstReplication, replications, periodColumns, outcomeColumns,
        assumedColumns,
      ].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) } }
  }

  /// Bytes of a file with this header, whose numbers are known to be those of a plan.
  static func fileSize(_ replications: Range<Int>, _ size: SampleSize) -> Int {
    byteCount + blockCount(replications.count) * size.blockSize
  }
}
