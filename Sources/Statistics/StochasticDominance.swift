/// How surely one distribution is to be preferred to another, whatever exactly one wants.
package enum StochasticDominance: Int, Sendable, Comparable {
  /// Everybody who likes more better than less prefers it: at every chance it gives at least as much.
  case first = 1
  /// Everybody who also dislikes risk prefers it: the mean of its worst outcomes is at least as good, however many of
  /// them are taken.
  case second = 2

  package static func < (one: StochasticDominance, other: StochasticDominance) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The strongest order in which one sample dominates another of the same size; nil if none, or if they are alike.
  ///
  /// - Parameters:
  ///   - one: rising; greater is better.
  ///   - other: rising.
  package static func of(_ one: [Double], over other: [Double]) -> StochasticDominance? {
    precondition(one.count == other.count, "samples of the same futures")
    var isFirst = true
    var sum = 0.0  // of one's lowest values less the other's
    var isBetterSomewhere = false
    let tolerance = 0.5e-6
    for index in one.indices {
      let difference = one[index] - other[index]
      sum += difference
      if difference < -tolerance { isFirst = false }
      if difference > tolerance { isBetterSomewhere = true }
      if sum < -tolerance * Double(index + 1) { return nil }
    }
    guard isBetterSomewhere else { return nil }
    return isFirst ? .first : .second
  }
}
