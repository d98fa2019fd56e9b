package import Statistics

/// Looks for the mix of levers with the greatest mean of something, among those that keep constraints with their chances.
///
/// Mixes race under the same luck: all are played in a few futures; whichever is told apart as worse, or as breaking a
/// constraint, goes out; of the others at most half go on, into twice as many futures (successive halving: Karnin, Koren,
/// Somekh 2013; with tests on paired differences as in Birattari's F-race, 2002). Where there are too many mixes to try all,
/// those that race first cover the ranges evenly, and the rest are neighbours of the best so far, in ever smaller steps.
package struct MixSearch {
  /// Futures of the first look.
  package static let firstLook = Moments.blockLength
  /// So many go to the end of a race, unless they are told apart before.
  private static let finalists = 4
  /// Standard errors beyond which a mix is told apart from a better one, or from one that keeps a constraint.
  private static let clearly = 3.5
  private static let probably = 2.0

  private let space: MixSpace
  /// By constraint, the chance that is wanted.
  private let wanted: [Double]
  private let evaluations: Int
  private let seed: UInt64
  private let looks: [Int]
  private let replicates: Replicates
  private let play: (LeverSetting, Int) throws -> MixFutures

  private var played: [LeverSetting: MixFutures] = [:]
  private var order: [LeverSetting] = []
  private var outs: [LeverSetting: FoundMix.Out] = [:]

  /// - Parameters:
  ///   - sizes: by lever, how many values it has.
  ///   - wanted: by constraint, the chance with which it has to be kept.
  ///   - evaluations: how many mixes are tried at the most.
  ///   - replications: of those that get to the end.
  ///   - play: a mix in at least so many futures, from the first one on.
  package init(
    sizes: [Int], wanted: [Double], evaluations: Int, replications: Int, seed: UInt64,
    _ replicates: Replicates = .replications, play: @escaping (LeverSetting, Int) throws -> MixFutures
  ) {
    space = MixSpace(sizes: sizes)
    self.wanted = wanted
    self.evaluations = evaluations
    self.seed = seed
    self.replicates = replicates
    self.play = play
    let first = replicates == .batches ? 4 * Self.firstLook : Self.firstLook
    var looks: [Int] = []
    var next = first
    while next < replications {
      looks.append(next)
      next *= 2
    }
    self.looks = looks + [replications]
  }

  /// - Parameter start: a mix that is tried in any case, such as the one that the scenario has.
  package mutating func result(startingFrom start: LeverSetting? = nil) throws -> FoundMix {
    let triesAll = space.count <= evaluations
    var first = triesAll ? space.all : space.spread(max(2, evaluations / 2), seed: seed)
    if let start, !first.contains(start) { first[first.count - 1] = start }
    try race(first)
    var best = try settled()
    if !triesAll { best = try climbed(from: best) }
    return found(best)
  }

  /// After a result: once more by all futures, with others that were played in all of them since.
  package mutating func result(recalling settings: [LeverSetting]) throws -> FoundMix {
    for setting in settings { try look(setting, most) }
    return found(try settled())
  }

  private func found(_ best: LeverSetting?) -> FoundMix {
    FoundMix(
      candidates: order.map { FoundMix.Candidate(setting: $0, futures: played[$0]?.count ?? 0, out: out($0, best)) },
      best: best.map(isFeasible) == true ? best : nil, nearest: best, combinations: space.count,
      triesAll: space.count <= evaluations)
  }

  /// Why one is not the best, as it stands at the end: whoever was called back went out of no race.
  private func out(_ setting: LeverSetting, _ best: LeverSetting?) -> FoundMix.Out? {
    guard setting != best, let out = outs[setting] else { return nil }
    return out.reason == .outranked && (played[setting]?.count ?? 0) >= most ? nil : out
  }

  // MARK: Playing

  private mutating func look(_ setting: LeverSetting, _ futures: Int) throws {
    if let known = played[setting], known.count >= futures { return }
    if played[setting] == nil { order.append(setting) }
    played[setting] = try play(setting, futures)
  }

  private var most: Int { looks[looks.count - 1] }

  /// How far each constraint is from its wanted chance, in standard errors; the worst of them. Infinite without constraints.
  private func slack(_ setting: LeverSetting) -> Double {
    guard let futures = played[setting] else { return -.infinity }
    return zip(futures.chances(replicates), wanted).map { $0.deviations(from: $1) }.min() ?? .infinity
  }

  private func isFeasible(_ setting: LeverSetting) -> Bool { slack(setting) >= 0 }

  private func mean(_ setting: LeverSetting) -> Double { played[setting]?.mean ?? .nan }

  /// How much better one is than another, over the futures that both were played in.
  private func gain(of one: LeverSetting, over other: LeverSetting) -> (mean: Double, error: Double) {
    guard let first = played[one], let second = played[other] else { return (.nan, .nan) }
    let common = min(first.count, second.count)
    let difference = PairedDifference(
      of: Array(first.objective.prefix(common)), minus: Array(second.objective.prefix(common)), replicates)
    return (difference.mean, difference.statistics.standardError)
  }

  // MARK: The race

  private mutating func race(_ settings: [LeverSetting]) throws {
    var standing = settings
    for (stage, futures) in looks.enumerated() {
      for setting in standing { try look(setting, futures) }
      standing = told(apart: standing, futures)
      if stage + 1 < looks.count { standing = half(of: standing, settings.count, stage, futures) }
    }
  }

  /// Without those that cannot be the best: they break a constraint, or are worse than one that keeps them all.
  private mutating func told(apart standing: [LeverSetting], _ futures: Int) -> [LeverSetting] {
    let leader = standing.filter { slack($0) >= Self.probably }.max { isBetter($1, than: $0) }
    return standing.filter { setting in
      if slack(setting) < -Self.clearly {
        outs[setting] = FoundMix.Out(futures: futures, reason: .breaksConstraint)
        return false
      }
      guard let leader, leader != setting else { return true }
      let (mean, error) = gain(of: setting, over: leader)
      if mean < 0, mean <= -Self.clearly * error {
        outs[setting] = FoundMix.Out(futures: futures, reason: .worse)
        return false
      }
      return true
    }
  }

  /// Of those that are left, half of what began at the most, by how good each may be: noise is given the benefit of doubt.
  private mutating func half(
    of standing: [LeverSetting], _ began: Int, _ stage: Int, _ futures: Int
  ) -> [LeverSetting] {
    let allowed = max(Self.finalists, began >> (stage + 1))
    guard standing.count > allowed, let leader = standing.max(by: { isBetter($1, than: $0) }) else { return standing }
    let promise = Dictionary(
      uniqueKeysWithValues: standing.map { setting -> (LeverSetting, Double) in
        let (mean, error) = gain(of: setting, over: leader)
        return (setting, setting == leader ? 0 : mean + Self.probably * (error.isFinite ? error : 0))
      })
    let ranked = standing.indices.sorted { one, other in
      let (first, second) = (standing[one], standing[other])
      let (firstMay, secondMay) = (slack(first) >= -Self.probably, slack(second) >= -Self.probably)
      if firstMay != secondMay { return firstMay }
      let (gain, otherGain) = (promise[first] ?? -.infinity, promise[second] ?? -.infinity)
      return gain == otherGain ? one < other : gain > otherGain
    }
    for index in ranked.dropFirst(allowed) {
      outs[standing[index]] = FoundMix.Out(futures: futures, reason: .outranked)
    }
    return ranked.prefix(allowed).sorted().map { standing[$0] }
  }

  /// By estimates: one that keeps the constraints before one that does not, then the greater mean; of those that break
  /// them, the one that comes nearer.
  private func isBetter(_ one: LeverSetting, than other: LeverSetting) -> Bool {
    let (first, second) = (isFeasible(one), isFeasible(other))
    if first != second { return first }
    if !first { return shortfall(one) < shortfall(other) }
    return mean(one) > mean(other) || (!mean(one).isNaN && mean(other).isNaN)
  }

  /// By how much chances miss what is wanted, added up.
  private func shortfall(_ setting: LeverSetting) -> Double {
    guard let futures = played[setting] else { return .infinity }
    return zip(futures.chances(replicates), wanted).reduce(0) { $0 + max(0, $1.1 - $1.0.chance) }
  }

  // MARK: The best of all

  private func best(of settings: [LeverSetting]) -> LeverSetting? { settings.max { isBetter($1, than: $0) } }

  /// The best by all futures. If none that got there keeps the constraints, those that went out without being told apart
  /// get there too, the best first.
  private mutating func settled() throws -> LeverSetting? {
    for _ in 0..<Self.mostRecalled {
      if let best = best(of: complete), isFeasible(best) { return best }
      let open = order.filter { (played[$0]?.count ?? 0) < most && slack($0) >= -Self.probably }
      guard let next = best(of: open) else { break }
      try look(next, most)
    }
    // Nothing keeps them: the nearest is told, by all futures.
    guard let nearest = best(of: order) else { return nil }
    try look(nearest, most)
    return best(of: complete)
  }

  private var complete: [LeverSetting] { order.filter { (played[$0]?.count ?? 0) >= most } }

  /// So many that went out are called back, at the most.
  private static let mostRecalled = 8

  /// From the best to a better neighbour as long as there is one, with ever smaller steps.
  private mutating func climbed(from start: LeverSetting?) throws -> LeverSetting? {
    guard var best = start else { return nil }
    var steps = space.sizes.map { max(1, $0 / 8) }
    while order.count < evaluations {
      let fresh = space.neighbours(of: best, steps: steps).filter { played[$0] == nil }
      let tried = Array(fresh.prefix(evaluations - order.count))
      if !tried.isEmpty { try race([best] + tried) }
      let next = try settled() ?? best
      if next != best {
        best = next
      } else if steps.allSatisfy({ $0 == 1 }) {
        break
      } else {
        steps = steps.map { max(1, $0 / 2) }
      }
    }
    return best
  }
}
