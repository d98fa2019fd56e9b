/// Sobol's indices of one input from Saltelli's design: futures A, futures B, and futures that are A but for this input,
/// which is that of B.
///
/// Total order by Jansen (1999), ½ E[(A − A with B's)²] / Var; first order by Saltelli et al. (2010, Computer Physics
/// Communications 181), E[B (A with B's − A)] / Var, of outcomes less their mean. These are SALib's formulas.
package struct SaltelliIndices: Equatable, Sendable {
  package let first: Estimate
  package let total: Estimate

  package struct Estimate: Equatable, Sendable {
    package let value: Double
    /// 95 %, by the bootstrap over base futures (Archer, Saltelli and Sobol 1997), within 0…1.
    package let interval: ConfidenceInterval

    /// As it is shown: within 0…1.
    package var shown: Double { value.isNaN ? .nan : max(0, min(1, value)) }
  }
}

/// The outcomes of a design of Saltelli.
package struct SaltelliDesign: Sendable {
  /// Base futures in which both A and B have the outcome.
  package let count: Int
  private let first: [Double]  // A, less the mean of all
  private let second: [Double]
  private let mean: Double
  private let bases: [Int]
  private let resamples: [[Double]]  // how often each base counts
  private let variances: [Double]
  private let variance: Double

  private static let resampleCount = 400

  /// - Parameters:
  ///   - first: outcomes of the futures A.
  ///   - second: of the futures B, as many.
  ///   - mixed: input by input, those of A with the input of B. Nothing but their mean is taken from them here.
  package init(_ first: [Double], _ second: [Double], mixed: [[Double]]) {
    precondition(first.count == second.count, "as many futures A as B")
    let everything = (first + second + mixed.flatMap { $0 }).filter { !$0.isNaN }
    let mean = everything.isEmpty ? 0 : everything.reduce(0, +) / Double(everything.count)
    self.mean = mean
    let bases = first.indices.filter { !first[$0].isNaN && !second[$0].isNaN }
    self.bases = bases
    count = bases.count
    self.first = bases.map { first[$0] - mean }
    self.second = bases.map { second[$0] - mean }
    variance = Self.variance(self.first, self.second, [Double](repeating: 1, count: bases.count))
    var lottery = Lottery()
    var resamples: [[Double]] = []
    for _ in 0..<Self.resampleCount { resamples.append(lottery.counts(of: bases.count)) }
    self.resamples = resamples
    let (a, b) = (self.first, self.second)
    variances = resamples.map { Self.variance(a, b, $0) }
  }

  /// Of one input.
  ///
  /// - Parameter mixed: outcomes of the futures A with the input of B.
  package func indices(_ mixed: [Double]) -> SaltelliIndices {
    var products: [Double] = []
    var squares: [Double] = []
    for (index, base) in bases.enumerated() {
      // A future without the outcome tells nothing: as if it were no different.
      let moved = mixed[base].isNaN ? 0 : mixed[base] - mean - first[index]
      products.append(second[index] * moved)
      squares.append(moved * moved / 2)
    }
    return SaltelliIndices(first: estimate(products), total: estimate(squares))
  }

  private func estimate(_ terms: [Double]) -> SaltelliIndices.Estimate {
    guard count > 1 else { return .init(value: .nan, interval: ConfidenceInterval(low: .nan, high: .nan)) }
    guard variance > 0 else { return .init(value: 0, interval: ConfidenceInterval(low: 0, high: 0)) }
    let value = terms.reduce(0, +) / Double(count) / variance
    let redrawn = zip(resamples, variances).map { counts, variance in
      variance > 0 ? weighted(terms, counts) / Double(count) / variance : value
    }.sorted()
    func bound(_ share: Double) -> Double {
      let position = QuantilePosition(share: share, count: redrawn.count)
      return max(0, min(1, position.between(redrawn[position.lower], redrawn[position.upper])))
    }
    return .init(value: value, interval: ConfidenceInterval(low: bound(0.025), high: bound(0.975)))
  }

  /// Of A and B together, with n in the denominator.
  private static func variance(_ first: [Double], _ second: [Double], _ counts: [Double]) -> Double {
    var (sum, squares, total) = (0.0, 0.0, 0.0)
    for index in first.indices {
      sum += counts[index] * (first[index] + second[index])
      total += 2 * counts[index]
    }
    let mean = total > 0 ? sum / total : 0
    for index in first.indices {
      let (one, other) = (first[index] - mean, second[index] - mean)
      squares += counts[index] * (one * one + other * other)
    }
    return total > 0 ? squares / total : 0
  }
}

private func weighted(_ terms: [Double], _ counts: [Double]) -> Double {
  var sum = 0.0
  for index in terms.indices { sum += terms[index] * counts[index] }
  return sum
}

/// Bases drawn with replacement, the same in every run: SplitMix64.
private struct Lottery {
  private var state: UInt64 = 0x7365_6e73_6974_6976

  mutating func counts(of bases: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: bases)
    for _ in 0..<bases {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      counts[Int((z ^ (z >> 31)).multipliedFullWidth(by: UInt64(bases)).high)] += 1
    }
    return counts
  }
}
