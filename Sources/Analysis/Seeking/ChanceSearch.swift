package import Statistics

/// Looks along a row of values for the first one at which a chance is at least the wanted one.
///
/// Cheap first, exact last: every value that is looked at is first looked at in a few futures, and in more of the same
/// ones only until its chance is told apart from the wanted one by four standard errors. The value that is found, and every
/// one that could not be told apart, is looked at in all futures; the answer is what those say.
package struct ChanceSearch {
  package enum Extreme: String, Sendable {
    case least, most
  }

  /// Futures of the first look, at each value.
  package static let firstLook = 2 * Moments.blockLength
  /// So few values are all looked at.
  package static let few = 16
  /// Where a chance rises and falls again, so many are looked at, the ends and others evenly between them.
  package static let mostScanned = 33
  /// A chance that far from the wanted one is told apart from it: noise takes one value in 16,000 as far.
  private static let clearly = 4.0

  private let wanted: Double
  /// Places of values in the order in which they are sought: the first that will do is the answer.
  private let order: [Int]
  private let looks: [Int]
  private let replicates: Replicates
  /// Whether each of the first so many futures keeps what is sought, at the value of a place.
  private let play: (_ place: Int, _ futures: Int) throws -> [Bool]
  private var kept: [Int: [Bool]] = [:]

  /// - Parameters:
  ///   - count: how many values there are, ascending; at least 1.
  ///   - replications: of a full look.
  package init(
    _ extreme: Extreme, of count: Int, wanted: Double, replications: Int, _ replicates: Replicates = .replications,
    play: @escaping (_ place: Int, _ futures: Int) throws -> [Bool]
  ) {
    self.wanted = wanted
    self.replicates = replicates
    self.play = play
    order = extreme == .least ? Array(0..<count) : (0..<count).reversed()
    // Few batches tell little of their own spread.
    let first = replicates == .batches ? 8 * Moments.blockLength : Self.firstLook
    looks = Self.looks(from: first, to: replications)
  }

  private static func looks(from first: Int, to most: Int) -> [Int] {
    var looks: [Int] = []
    var next = first
    while next < most {
      looks.append(next)
      next *= 2
    }
    return looks + [most]
  }

  private var most: Int { looks[looks.count - 1] }

  // MARK: Looking

  private mutating func look(_ place: Int, _ futures: Int) throws {
    guard (kept[place]?.count ?? 0) < futures else { return }
    kept[place] = try play(place, futures)
  }

  private func interval(_ place: Int) -> WilsonInterval { WilsonInterval(kept[place] ?? [], replicates) }

  /// Whether the value keeps it, by as many futures as it takes.
  private mutating func keeps(_ place: Int) throws -> Bool {
    for futures in looks {
      try look(place, futures)
      if interval(place).deviations(from: wanted).magnitude > Self.clearly { break }
    }
    return interval(place).chance >= wanted
  }

  // MARK: Seeking

  package mutating func result() throws -> SoughtChance {
    if order.count <= Self.few { return try found(by: .every, among: order) }
    let skeleton = Self.spread(5, over: order)
    for place in skeleton { try look(place, looks[0]) }
    if trend != .both {
      let result = try found(by: .bisection, among: skeleton)
      // What was looked at on the way may show what the first five hid.
      if trend != .both { return result }
    }
    let scanned = order.count <= Self.mostScanned ? order : Self.spread(Self.mostScanned, over: order)
    return try found(by: .scan, among: scanned)
  }

  /// So many of the places, the ends among them.
  private static func spread(_ count: Int, over places: [Int]) -> [Int] {
    (0..<count).map { places[$0 * (places.count - 1) / (count - 1)] }
  }

  private mutating func found(by method: SoughtChance.Method, among places: [Int]) throws -> SoughtChance {
    for place in places { try look(place, looks[0]) }
    var answer: Int?
    repeat {
      answer = try first(among: places)
      if let answer { try look(answer, most) }
      // All futures may say that it falls short after all: then the next one is sought.
    } while try answer.map { try !keeps($0) } ?? false
    if answer == nil { try lookAtTheBest() }
    return SoughtChance(
      answer: answer, isSure: answer.map { interval($0).low >= wanted } ?? false,
      sure: try answer.flatMap { try firstSure(from: $0) }, best: best, method: method, trend: trend,
      looks: kept.keys.sorted().map { SoughtChance.Look(place: $0, chance: interval($0)) })
  }

  /// The first of these that keeps it; then, between it and the one before, whichever is found by halving.
  private mutating func first(among places: [Int]) throws -> Int? {
    var before: Int?
    for place in places {
      if try keeps(place) { return try before.map { try halved(from: $0, to: place) } ?? place }
      before = place
    }
    return nil
  }

  /// - Parameters: a place that falls short, and one after it that does not.
  private mutating func halved(from short: Int, to kept: Int) throws -> Int {
    var (short, kept) = (short, kept)
    while (kept - short).magnitude > 1 {
      let middle = (short + kept) / 2
      if try keeps(middle) { kept = middle } else { short = middle }
    }
    return kept
  }

  /// The answer, or one of the next two, whose whole interval is at or above the wanted chance.
  private mutating func firstSure(from answer: Int) throws -> Int? {
    guard let start = order.firstIndex(of: answer) else { return nil }
    for place in order[start...].prefix(3) {
      guard try keeps(place) else { return nil }
      if interval(place).low >= wanted { return place }
    }
    return nil
  }

  /// Where nothing keeps it, the greatest chance is told, by all futures.
  private mutating func lookAtTheBest() throws {
    while (kept[best]?.count ?? 0) < most { try look(best, most) }
  }

  /// The place with the greatest chance; of equal ones the first in the order.
  private var best: Int {
    var best = order[0]
    var chance = -1.0
    for place in order where kept[place] != nil && interval(place).chance > chance {
      best = place
      chance = interval(place).chance
    }
    return best
  }

  // MARK: Monotone or not

  /// Which way the chance goes as the value rises: over every two values that were looked at, by the futures that both were
  /// looked at in, as far as noise would not make it (McNemar, corrected by Holm).
  private var trend: SoughtChance.Trend {
    let places = kept.keys.sorted()
    var differences: [PairedDifference] = []
    for (index, lower) in places.enumerated() {
      for upper in places[(index + 1)...] {
        guard let below = kept[lower], let above = kept[upper] else { continue }
        let common = min(below.count, above.count)
        differences.append(
          PairedDifference(of: Array(above.prefix(common)), minus: Array(below.prefix(common)), replicates))
      }
    }
    let corrected = holmCorrected(differences.map(\.pValue))
    let real = zip(differences, corrected).filter { $0.1 < 0.01 }.map(\.0.mean)
    let (rises, falls) = (real.contains { $0 > 0 }, real.contains { $0 < 0 })
    return rises && falls ? .both : rises ? .rises : falls ? .falls : .flat
  }
}
