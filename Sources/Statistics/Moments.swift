/// How many replications a quantity exists in, its mean over them, and its spread.
///
/// Sums run within blocks of 256 consecutive replications, in their order, and then over the blocks in theirs, so that
/// threads and shards change no digit. Merging follows Chan, Golub and LeVeque (1983).
package struct Moments: Equatable, Sendable {
  /// Replications in a block: the unit of work and of summation.
  package static let blockLength = 256

  /// Replications that have the quantity.
  package private(set) var count = 0
  private var meanSoFar = 0.0
  private var squaredDeviations = 0.0  // Σ (x − mean)², never negative

  package init() {}

  /// The moments of a column in the order of its replications. NaN is left out.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package init<Number: SampleNumber>(of column: Span<Number>) {
    var begin = 0
    while begin < column.count {
      let end = min(begin + Moments.blockLength, column.count)
      merge(Moments(block: column.extracting(begin..<end)))
      begin = end
    }
  }

  /// One block. Deviations are taken from its first number: as that number is itself one of the 256, its distance from
  /// the mean can cost no more than eight of the 52 bits, and a constant block has a spread of exactly zero.
  private init<Number: SampleNumber>(block: Span<Number>) {
    guard let first = block.indices.first(where: { !block[$0].isNaN }) else { return }
    let shift = Double(block[first])
    var sum = 0.0
    var squares = 0.0
    for index in first..<block.count {
      let number = block[index]
      if number.isNaN { continue }
      let deviation = Double(number) - shift
      sum += deviation
      squares += deviation * deviation
      count += 1
    }
    let meanDeviation = sum / Double(count)
    meanSoFar = shift + meanDeviation
    squaredDeviations = max(0, squares - sum * meanDeviation)
  }

  /// Adds the replications that come after those counted so far.
  package mutating func merge(_ later: Moments) {
    guard later.count > 0 else { return }
    guard count > 0 else { return self = later }
    let total = Double(count + later.count)
    let step = later.meanSoFar - meanSoFar
    meanSoFar += step * (Double(later.count) / total)
    squaredDeviations += later.squaredDeviations + step * step * (Double(count) * Double(later.count) / total)
    count += later.count
  }

  /// NaN without any replication.
  package var mean: Double { count > 0 ? meanSoFar : .nan }

  /// The standard deviation, with n − 1 in the denominator; NaN with fewer than two replications.
  package var standardDeviation: Double {
    count > 1 ? (squaredDeviations / Double(count - 1)).squareRoot() : .nan
  }

  /// The Monte Carlo standard error of the mean: what more replications would make smaller, not the spread of the futures.
  package var standardError: Double {
    count > 1 ? standardDeviation / Double(count).squareRoot() : .nan
  }
}
