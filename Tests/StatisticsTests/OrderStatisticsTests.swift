import Statistics
import Testing

struct HardColumn: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let numbers: [Float]

  init(_ name: String, _ numbers: [Float]) {
    testDescription = name
    self.numbers = numbers
  }
}

extension Int {
  fileprivate var alternating: Float { self % 2 == 0 ? 1 : -1 }
}

@Suite("Order statistics")
struct OrderStatisticsTests {
  /// Columns that are hard on a search by buckets.
  private static let hardColumns: [HardColumn] = [
    HardColumn("whole numbers of both signs", (0..<5000).map { Float(($0 * 7919) % 5003) - 2500 }),
    HardColumn("three values", (0..<3000).map { Float($0 % 3) }),
    HardColumn("zeros of both signs", (0..<1000).map { $0 % 2 == 0 ? 0.0 : -0.0 }),
    HardColumn("all exponents, both signs", (0..<2500).map { $0.alternating * exponent($0 % 250 - 126) }),
    HardColumn("tiny, and one huge", (0..<999).map { $0 == 500 ? 1e38 : Float($0) * 1e-38 }),
    HardColumn("infinite ends", [.infinity, -.infinity] + (0..<500).map { Float($0) }),
    HardColumn("neighbors in pairs", (0..<4096).map { Float(bitPattern: Float(1).bitPattern + UInt32($0 / 2)) }),
    HardColumn("one number", [42]),
  ]

  private static func exponent(_ exponent: Int) -> Float { Float(sign: .plus, exponent: exponent, significand: 1.5) }

  @Test("are those of the sorted column, at every rank", arguments: hardColumns)
  func everyRank(hard: HardColumn) {
    let column = hard.numbers
    let sorted = column.sorted().map { Double($0) }
    var order = OrderStatistics<Float>()
    for start in stride(from: 0, to: column.count, by: 97) {
      order.hold(column.span)
      let ranks = Array(stride(from: start, to: min(start + 97, column.count), by: 5))
      #expect(order.numbers(atRanks: ranks) == ranks.map { sorted[$0] })
    }
  }

  @Test("are the same in the wider column, in the same memory after longer and shorter ones")
  func widerColumn() {
    var order = OrderStatistics<Double>()
    for column in Self.hardColumns.map(\.numbers) {
      let numbers = column.map { Double($0) / 3 }
      let sorted = numbers.sorted()
      let ranks = Set([0, column.count / 10, column.count / 2, column.count * 9 / 10, column.count - 1]).sorted()
      order.hold(numbers.span)
      #expect(order.numbers(atRanks: ranks) == ranks.map { sorted[$0] })
    }
  }

  @Test("leave out the replications that have no value, whatever the sign of their NaN")
  func missingValues() {
    let column: [Float] = [.nan, 5, -.nan, 1, .nan, 3]
    var order = OrderStatistics<Float>()
    order.hold(column.span)
    #expect(order.count == 3)
    #expect(order.numbers(atRanks: [0, 1, 2]) == [1, 3, 5])
    order.hold(([.nan, .nan] as [Float]).span)
    #expect(order.count == 0)
    #expect(order.numbers(atRanks: []) == [])
  }

  @Test("ordered bits go there and back and keep the order of numbers")
  func orderedBits() {
    let ascending: [Float] = [
      -.infinity, -3e38, -1, -.leastNonzeroMagnitude, -0.0, 0, .leastNonzeroMagnitude, 1, 3e38, .infinity,
    ]
    let bits = ascending.map(\.orderedBits)
    #expect(bits == bits.sorted())
    #expect(bits.map { Float(orderedBits: $0).bitPattern } == ascending.map(\.bitPattern))
    let doubles = ascending.map { Double($0) }
    #expect(doubles.map(\.orderedBits) == doubles.map(\.orderedBits).sorted())
    #expect(doubles.map { Double(orderedBits: $0.orderedBits).bitPattern } == doubles.map(\.bitPattern))
  }
}
