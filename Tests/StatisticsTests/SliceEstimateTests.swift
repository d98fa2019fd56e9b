import Statistics
import Testing

@Suite("An estimate by slices of the futures")
struct SliceEstimateTests {
  private func mean(_ column: [Double]) -> Double { column.reduce(0, +) / Double(column.count) }

  @Test("of 1…32: two futures a slice, means 1.5, 3.5, … 31.5; their variance is 4 × 16 × 17 / 12 = 90.67")
  func slices() {
    let readings = SliceEstimate.readings(of: (1...32).map(Double.init), mean)
    let means: [Double] = stride(from: 1.5, through: 31.5, by: 2).map { $0 }
    #expect(readings == [16.5] + means)
    let estimate = SliceEstimate(readings)
    #expect(estimate.value == 16.5)
    // √(90.667 / 16) = 2.38048; Student's t with 15 degrees of freedom reaches 2.13145 times as far.
    #expect(abs(estimate.standardError - 2.380476) < 1e-6)
    #expect(abs(estimate.interval.low - (16.5 - 2.131450 * 2.380476)) < 1e-4)
    #expect(abs(estimate.interval.high - (16.5 + 2.131450 * 2.380476)) < 1e-4)
    // 16.5 is 6.93 standard errors from zero.
    #expect(estimate.pValue < 1e-5)
  }

  @Test("what is the same in every future has no error, and is no noise unless it is nothing")
  func certain() {
    #expect(SliceEstimate(SliceEstimate.readings(of: Array(repeating: 3, count: 40), mean)).pValue == 0)
    #expect(SliceEstimate(SliceEstimate.readings(of: Array(repeating: 0, count: 40), mean)).pValue == 1)
  }

  @Test("slices without a future count for nothing; of one future nothing is known")
  func tooFew() {
    let one = SliceEstimate(SliceEstimate.readings(of: [5], mean))
    #expect(one.value == 5)
    #expect(one.standardError.isNaN && one.pValue == 1 && one.interval.low.isNaN)
    let two = SliceEstimate(SliceEstimate.readings(of: [4, 6], mean))
    // Of two slices, ±1 around the mean: √(2 / 2) = 1.
    #expect(two.standardError == 1)
  }

  @Test("a further error of 4 beside one of 3 makes 5")
  func blurred() {
    let estimate = SliceEstimate([10, 7, 13])  // two slices ±3 around 10: √(18 / 2) = 3
    #expect(abs(estimate.standardError - 3) < 1e-12)
    #expect(abs(estimate.blurred(by: 4).standardError - 5) < 1e-12)
    #expect(estimate.blurred(by: 4).value == 10)
  }
}
