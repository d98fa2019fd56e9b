/// All ways to set several levers, each to one of its values.
struct MixSpace: Sendable {
  /// By lever, how many values it has; each at least 2.
  let sizes: [Int]

  /// How many combinations there are, at most `Int.max`.
  var count: Int {
    sizes.reduce(1) { product, size in
      let (next, isTooLarge) = product.multipliedReportingOverflow(by: size)
      return isTooLarge ? Int.max : next
    }
  }

  /// All of them, the last lever turning fastest.
  var all: [LeverSetting] {
    var settings: [[Int]] = [[]]
    for size in sizes { settings = settings.flatMap { places in (0..<size).map { places + [$0] } } }
    return settings.map { LeverSetting($0) }
  }

  /// So many settings, at most, that cover the range of every lever evenly: a Latin hypercube (McKay, Beckman, Conover 1979).
  func spread(_ count: Int, seed: UInt64) -> [LeverSetting] {
    var dice = Dice(seed)
    let orders = sizes.map { _ in dice.shuffled(Array(0..<count)) }
    var seen: Set<LeverSetting> = []
    return (0..<count).map { index in
      LeverSetting(zip(sizes, orders).map { size, order in (2 * order[index] + 1) * size / (2 * count) })
    }.filter { seen.insert($0).inserted }
  }

  /// Settings a step away: one lever up or down, or two levers at once, as along a constraint.
  func neighbours(of setting: LeverSetting, steps: [Int]) -> [LeverSetting] {
    var moves: [[Int]] = []
    for lever in sizes.indices {
      for way in [1, -1] { moves.append(move([(lever, way)], steps)) }
    }
    for lever in sizes.indices {
      for other in sizes.indices.dropFirst(lever + 1) {
        for (way, otherWay) in [(1, -1), (-1, 1), (1, 1), (-1, -1)] {
          moves.append(move([(lever, way), (other, otherWay)], steps))
        }
      }
    }
    var seen: Set<LeverSetting> = [setting]
    return moves.map { move in
      LeverSetting(sizes.indices.map { min(sizes[$0] - 1, max(0, setting.places[$0] + move[$0])) })
    }.filter { seen.insert($0).inserted }
  }

  private func move(_ turned: [(lever: Int, way: Int)], _ steps: [Int]) -> [Int] {
    var move = [Int](repeating: 0, count: sizes.count)
    for (lever, way) in turned { move[lever] = way * steps[lever] }
    return move
  }
}

/// Chance for choosing where to look, of no future's luck: SplitMix64 (Steele, Lea, Flood 2014).
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func shuffled(_ numbers: [Int]) -> [Int] {
    var shuffled = numbers
    for index in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return shuffled
  }
}
