/// The futures of a sample in the order of one column: sorted once for all the questions that are asked of it.
package struct RankedColumn: Sendable {
  /// By future.
  package let values: [Double]
  /// The futures that have a value, the lowest first; of equal ones the earlier.
  package let order: [Int]

  package init(_ values: [Double]) {
    self.values = values
    let known = values.indices.filter { !values[$0].isNaN }
    order = known.map { Place(bits: values[$0].orderedBits, future: $0) }.sorted().map(\.future)
  }

  private init(values: [Double], order: [Int]) {
    self.values = values
    self.order = order
  }

  /// Futures that have a value.
  package var count: Int { order.count }

  /// The value at a place of the order, counted from 0.
  func value(at place: Int) -> Double { values[order[place]] }

  /// Only these futures, in their order: what an outcome that some futures lack is held against.
  ///
  /// - Parameter futures: rising.
  package func restricted(to futures: [Int]) -> RankedColumn {
    if futures.count == values.count { return self }
    var place = [Int](repeating: -1, count: values.count)
    for (index, future) in futures.enumerated() { place[future] = index }
    return RankedColumn(values: futures.map { values[$0] }, order: order.compactMap { place[$0] < 0 ? nil : place[$0] })
  }

  /// By future, its place in the order, counted from 0; equal values share the middle of theirs. NaN without a value.
  package var ranks: [Double] {
    var ranks = [Double](repeating: .nan, count: values.count)
    for group in ties {
      let middle = Double(group.lowerBound + group.upperBound - 1) / 2
      for place in group { ranks[order[place]] = middle }
    }
    return ranks
  }

  /// Places with equal values, in their order.
  var ties: [Range<Int>] {
    var groups: [Range<Int>] = []
    groups.reserveCapacity(order.count)
    var begin = 0
    while begin < order.count {
      var end = begin + 1
      while end < order.count && value(at: end) == value(at: begin) { end += 1 }
      groups.append(begin..<end)
      begin = end
    }
    return groups
  }

  private struct Place: Comparable {
    let bits: UInt64
    let future: Int

    static func < (one: Place, other: Place) -> Bool {
      one.bits == other.bits ? one.future < other.future : one.bits < other.bits
    }
  }
}
