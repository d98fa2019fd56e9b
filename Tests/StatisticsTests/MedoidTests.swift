import Statistics
import Testing

@Suite("Medoid")
struct MedoidTests {
  @Test("is the point from which the others are nearest, column by column in standard deviations")
  func nearest() {
    // One column: 3 is the median of five, so that its sum of distances is the least whatever the scale.
    #expect(Medoid.position(in: [[9, 1, 3, 2, 8]]) == 2)
    // A second column in millions counts no more than the first: (2, 2·10⁶) lies in the middle of both.
    #expect(Medoid.position(in: [[1, 2, 3], [1e6, 2e6, 3e6]]) == 1)
  }

  @Test("is found exactly: no other point of random ones has a smaller sum of distances")
  func exact() {
    // Numbers of a linear congruence (Knuth's MMIX), for points that are not special in any way.
    var state: UInt64 = 42
    func number() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for _ in 0..<20 {
      let columns = (0..<3).map { _ in (0..<60).map { _ in number() } }
      let found = Medoid.position(in: columns)
      let scaled = columns.map { column in
        let deviation = Moments(of: column.span).standardDeviation
        return column.map { $0 / deviation }
      }
      let sums = (0..<60).map { one in
        (0..<60).reduce(0.0) { sum, other in
          sum + scaled.reduce(0.0) { $0 + ($1[one] - $1[other]) * ($1[one] - $1[other]) }.squareRoot()
        }
      }
      let least = sums.indices.min { sums[$0] < sums[$1] }
      #expect(found == least)
    }
  }

  @Test("constant columns count for nothing, and of equals the first is taken")
  func ties() {
    #expect(Medoid.position(in: [[5, 5, 5]]) == 0)
    #expect(Medoid.position(in: [[1, 2, 2, 3], [7, 7, 7, 7]]) == 1)
  }

  @Test("where a number is missing, being absent is a quantity of its own")
  func absent() {
    // Four of five have no value: one of them is nearest the others.
    #expect(Medoid.position(in: [[4, .nan, .nan, .nan, .nan]]) == 1)
  }

  @Test("of nothing there is none")
  func none() {
    #expect(Medoid.position(in: []) == nil)
    #expect(Medoid.position(in: [[]]) == nil)
  }
}
