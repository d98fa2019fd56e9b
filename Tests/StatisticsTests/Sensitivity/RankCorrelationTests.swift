import Foundation
import Statistics
import Testing

@Suite("Rank correlation and ranked columns") struct RankCorrelationTests {
  @Test("is SciPy's on the same columns, with and without ties")
  func asSciPy() throws {
    for reference in try SensitivityValues.read().correlations {
      let estimate = RankCorrelationEstimate(
        ofRanks: RankedColumn(reference.one).ranks, RankedColumn(reference.other).ranks)
      #expect(abs(estimate.value - reference.rho) < 1e-13, "\(reference.name)")
      #expect(estimate.interval.low < reference.rho && reference.rho < estimate.interval.high)
    }
  }

  @Test("has the interval of Bonett and Wright: of 0 over 103 futures ± tanh(1.96 × √(1/100)) = ± 0.1935")
  func interval() {
    // 0, 1, … 51, 50, … 0 rises as often as it falls.
    let one = (0..<103).map(Double.init)
    let estimate = RankCorrelationEstimate(ofRanks: one, RankedColumn(one.map { -abs($0 - 51) }).ranks)
    #expect(abs(estimate.value) < 1e-12)
    #expect(abs(estimate.interval.low + 0.193525) < 1e-5)
    #expect(abs(estimate.interval.high - 0.193525) < 1e-5)
  }

  @Test("of three futures has no interval; of a column that does not vary it is 0")
  func few() {
    #expect(RankCorrelationEstimate(ofRanks: [0, 1, 2], [0, 1, 2]).interval.low.isNaN)
    #expect(RankCorrelationEstimate(ofRanks: [0, 1, 2], [0, 1, 2]).value == 1)
    #expect(RankCorrelationEstimate(ofRanks: [0, 1, 2, 3, 4], [2, 2, 2, 2, 2]).value == 0)
  }

  @Test("futures without a value have no rank; equal values share the middle of theirs; restricted, ranks start anew")
  func ranks() {
    let column = RankedColumn([5, .nan, 2, 5, -0.0, 9])
    #expect(column.order == [4, 2, 0, 3, 5])
    #expect(column.ranks.map { $0.isNaN ? -1 : $0 } == [2.5, -1, 1, 2.5, 0, 4])
    let part = column.restricted(to: [0, 2, 5])
    #expect(part.values == [5, 2, 9])
    #expect(part.order == [1, 0, 2])
  }
}
