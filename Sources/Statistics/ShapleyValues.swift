/// Some of the players of a game, a bit each: of causes that are there, of edits that are made.
package struct Coalition: Hashable, Sendable {
  package let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  package static let nobody = Coalition(bits: 0)

  /// The first so many players, 64 at most.
  package static func everybody(of players: Int) -> Coalition {
    Coalition(bits: players >= 64 ? .max : (1 << UInt64(players)) - 1)
  }

  package func contains(_ player: Int) -> Bool { bits & (1 << UInt64(player)) != 0 }

  package func with(_ player: Int) -> Coalition { Coalition(bits: bits | (1 << UInt64(player))) }

  package func without(_ player: Int) -> Coalition { Coalition(bits: bits & ~(1 << UInt64(player))) }

  package var count: Int { bits.nonzeroBitCount }
}

/// What each player adds to what all achieve together, fair whatever the order in which they come (Shapley 1953): the
/// mean, over all orders, of what changes when the player joins those before. The values add up to the whole exactly.
package struct ShapleyValues: Sendable {
  /// By player, for each quantity of the game.
  package let values: [[Double]]
  /// By player, for each quantity; nil where all orders were taken.
  package let standardErrors: [[Double]]?

  /// Up to so many players all orders are taken: 1,024 coalitions.
  package static let mostExactPlayers = 10
  /// Beyond that, so many orders and as many reversed ones.
  package static let sampledPairs = 12

  /// Coalitions that are asked for, as far as is known before: some sampled orders begin alike.
  package static func mostCoalitions(players: Int) -> Int {
    players <= mostExactPlayers ? 1 << players : 2 * sampledPairs * (players - 1) + 2
  }

  /// Exact where there are few enough players, else over a sample of orders.
  ///
  /// - Parameter value: of a coalition, for each quantity. May be asked for one several times.
  package static func ofPlayers<Failure: Error>(
    _ players: Int, value: (Coalition) throws(Failure) -> [Double]
  ) throws(Failure) -> ShapleyValues {
    try players <= mostExactPlayers
      ? exact(players: players, value: value) : sampled(players: players, pairs: sampledPairs, value: value)
  }

  /// Over all orders, from the value of each of 2ⁿ coalitions.
  ///
  /// - Parameters:
  ///   - players: 0…20.
  ///   - value: of a coalition, for each quantity. Asked once for each.
  package static func exact<Failure: Error>(
    players: Int, value: (Coalition) throws(Failure) -> [Double]
  ) throws(Failure) -> ShapleyValues {
    precondition(players <= 20, "too many players for all orders")
    var worth: [[Double]] = []
    for bits in 0..<(1 << UInt64(players)) { worth.append(try value(Coalition(bits: UInt64(bits)))) }
    let weights = orderShares(players)
    let values = (0..<players).map { player in
      worth[0].indices.map { quantity in
        var sum = 0.0
        for bits in worth.indices where !Coalition(bits: UInt64(bits)).contains(player) {
          let joined = worth[bits | 1 << player][quantity] - worth[bits][quantity]
          sum += weights[bits.nonzeroBitCount] * joined
        }
        return sum
      }
    }
    return ShapleyValues(values: values, standardErrors: nil)
  }

  /// The share of all orders in which exactly a given set of s players comes before a given one: s!(n−s−1)!/n!
  private static func orderShares(_ players: Int) -> [Double] {
    guard players > 0 else { return [] }
    var shares = [1 / Double(players)]
    for size in 1..<max(1, players) { shares.append(shares[size - 1] * Double(size) / Double(players - size)) }
    return shares
  }

  /// Over a sample of orders, each followed by its reverse: what one overrates the other underrates. Standard errors are
  /// those of the mean over the pairs.
  ///
  /// - Parameters:
  ///   - pairs: of orders, at least 2.
  ///   - value: of a coalition, for each quantity. May be asked for one several times.
  package static func sampled<Failure: Error>(
    players: Int, pairs: Int, value: (Coalition) throws(Failure) -> [Double]
  ) throws(Failure) -> ShapleyValues {
    let quantities = try value(.nobody).count
    var joined = (0..<players).map { _ in [[Double]](repeating: [], count: quantities) }
    var shuffler = Shuffler()
    for _ in 0..<max(2, pairs) {
      let order = shuffler.order(of: players)
      let there = try contributions(in: order, value)
      let back = try contributions(in: Array(order.reversed()), value)
      for player in 0..<players {
        for quantity in 0..<quantities {
          joined[player][quantity].append((there[player][quantity] + back[player][quantity]) / 2)
        }
      }
    }
    let moments = joined.map { $0.map { Moments(of: $0.span) } }
    return ShapleyValues(
      values: moments.map { $0.map(\.mean) }, standardErrors: moments.map { $0.map(\.standardError) })
  }

  private static func contributions<Failure: Error>(
    in order: [Int], _ value: (Coalition) throws(Failure) -> [Double]
  ) throws(Failure) -> [[Double]] {
    var contributions = [[Double]](repeating: [], count: order.count)
    var present = Coalition.nobody
    var before = try value(present)
    for player in order {
      present = present.with(player)
      let after = try value(present)
      contributions[player] = zip(after, before).map { $0 - $1 }
      before = after
    }
    return contributions
  }
}

/// Orders of players, the same in every run: each equally likely (Durstenfeld 1964) by the SplitMix64 generator.
private struct Shuffler {
  private var state: UInt64 = 0x6c65_6172_6e63_6173

  mutating func order(of players: Int) -> [Int] {
    var order = Array(0..<players)
    for last in stride(from: players - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
    return order
  }

  private mutating func below(_ count: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)).multipliedFullWidth(by: UInt64(count)).high)
  }
}
