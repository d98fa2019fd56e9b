import Statistics
import Testing

@Suite("Moments of a column of replications")
struct MomentsTests {
  @Test("agree with NumPy's, whatever the scale and whatever is missing")
  func agreesWithNumPy() throws {
    for column in try ReferenceValues.read().columns {
      let floats = Moments(of: column.floats.span)
      let doubles = Moments(of: column.doubles.span)
      #expect(floats == doubles, "\(column.name): the numbers are the same in both widths")
      #expect(floats.count == column.count, "\(column.name)")
      #expect(agrees(floats.mean, column.mean, within: 1e-13, of: abs(column.mean) + column.sd), "\(column.name)")
      #expect(agrees(floats.standardDeviation, column.sd, within: 1e-12, of: column.sd), "\(column.name)")
      #expect(agrees(floats.standardError, column.standardError, within: 1e-12, of: column.sd), "\(column.name)")
    }
  }

  @Test("by hand: 2, 4, 9 have mean 5, and deviations −3, −1, 4 give a variance of 26 / 2")
  func threeNumbers() {
    let moments = Moments(of: ([2, 4, 9] as [Double]).span)
    #expect(moments.mean == 5)
    #expect(moments.standardDeviation == 13.0.squareRoot())
    #expect(moments.standardError == 13.0.squareRoot() / 3.0.squareRoot())
  }

  @Test("a constant column has exactly its value as mean and no spread, over any number of blocks")
  func constantColumn() {
    let moments = Moments(of: [Double](repeating: 0.1, count: 10_007).span)
    #expect(moments.mean == 0.1)
    #expect(moments.standardDeviation == 0)
  }

  @Test("shards of whole blocks, merged in order, give the very digits of the whole")
  func mergedShards() {
    let numbers = (0..<2000).map { index in Double((index * 7919) % 1009) * 0.1 + 1e9 }
    var merged = Moments(of: Array(numbers[..<768]).span)
    for start in stride(from: 768, to: 2000, by: Moments.blockLength) {
      merged.merge(Moments(of: Array(numbers[start..<min(start + Moments.blockLength, 2000)]).span))
    }
    #expect(merged == Moments(of: numbers.span))
  }

  @Test("without any replication there is no mean, and with one no spread")
  func tooFewReplications() {
    let none = Moments(of: ([.nan, .nan] as [Float]).span)
    #expect(none.count == 0 && none.mean.isNaN && none.standardDeviation.isNaN && none.standardError.isNaN)
    let one = Moments(of: ([.nan, 4, .nan] as [Float]).span)
    #expect(one.count == 1 && one.mean == 4 && one.standardDeviation.isNaN && one.standardError.isNaN)
  }

  @Test("a first number far from all others costs eight bits of the 52, and no more")
  func firstNumberFarAway() {
    // 1e9 once and 255 times 0 or 1: the sum of squares about the mean is about 1e18 · 255/256.
    let numbers = [1e9] + (1..<256).map { Double($0 % 2) }
    let mean = (1e9 + 128) / 256
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = Moments(of: numbers.span).standardDeviation
    #expect(agrees(deviation, (squares / 255).squareRoot(), within: 256 * 0x1p-48, of: deviation))
  }
}
