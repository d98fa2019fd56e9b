import CGSL

/// A box in the space of inputs in which something happens more often than elsewhere.
package struct DiscoveredRegion: Sendable {
  /// What has to hold, all of it.
  package let limits: [InputLimit]
  /// Counted in futures that the search has not seen.
  package let count: RegionCount

  /// The share of the cases that lie in the box.
  package var coverage: Double { Double(count.casesInside) / Double(max(1, count.cases)) }
  /// The share of the box's futures that are cases.
  package var density: Double { Double(count.casesInside) / Double(max(1, count.inside)) }
  /// The share of all futures that are cases.
  package var baseRate: Double { Double(count.cases) / Double(max(1, count.all)) }
}

extension DiscoveredRegion {
  /// Whether these limits are on the same sides of the same inputs.
  fileprivate func isAlike(_ others: [InputLimit]) -> Bool {
    limits.count == others.count
      && limits.allSatisfy { limit in
        others.contains {
          $0.input == limit.input && ($0.atLeast == nil) == (limit.atLeast == nil)
            && ($0.atMost == nil) == (limit.atMost == nil)
        }
      }
  }
}

/// The values of one input that belong to a box; an end that is nil has no limit.
package struct InputLimit: Sendable, Equatable {
  package let input: Int
  package var atLeast: Double?
  package var atMost: Double?

  package init(input: Int, atLeast: Double? = nil, atMost: Double? = nil) {
    self.input = input
    self.atLeast = atLeast
    self.atMost = atMost
  }

  package func contains(_ value: Double) -> Bool {
    value >= (atLeast ?? -.infinity) && value <= (atMost ?? .infinity)
  }
}

/// How many futures there are, how many of them are cases, and the same inside of a box.
package struct RegionCount: Sendable, Equatable {
  package var all = 0
  package var cases = 0
  package var inside = 0
  package var casesInside = 0

  /// How often chance alone would put so many cases into so many futures, 0…1.
  var pValue: Double { RegionCount.tail(casesInside, of: inside, at: Double(cases) / Double(max(1, all))) }

  /// The chance of at least so many of so many.
  static func tail(_ cases: Int, of count: Int, at rate: Double) -> Double {
    guard cases > 0 else { return 1 }
    return gsl_cdf_binomial_Q(UInt32(cases - 1), min(1, max(0, rate)), UInt32(count))
  }
}

/// Where cases lie: in every other future the boxes are sought, in the others they are tried.
package struct ScenarioDiscovery: Sendable {
  /// One after the other, each in the futures that the boxes before it leave; those that hold in futures that the search
  /// has not seen.
  package let regions: [DiscoveredRegion]

  private static let mostRegions = 3
  private static let significance = 0.01

  /// - Parameters:
  ///   - inputs: a number a future each.
  ///   - isCase: of the same futures.
  ///   - futures: those that count.
  ///   - rounding: limits as people say them, so that what is counted is what is told.
  package init(
    _ inputs: [[Double]], isCase: [Bool], futures: [Int], rounding: (InputLimit) -> InputLimit = { $0 }
  ) {
    var sought = futures.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let tried = futures.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    var left = tried
    var found: [DiscoveredRegion] = []
    while found.count < ScenarioDiscovery.mostRegions {
      let search = BoxSearch(inputs, isCase, sought)
      let limits = search.limits().map(rounding)
      // A box of the same inputs and sides is the same again, somewhat wider.
      guard !limits.isEmpty, !found.contains(where: { $0.isAlike(limits) }) else { break }
      func isInside(_ future: Int) -> Bool { limits.allSatisfy { $0.contains(inputs[$0.input][future]) } }
      guard ScenarioDiscovery.count(left, isCase, isInside).pValue < ScenarioDiscovery.significance else { break }
      found.append(
        DiscoveredRegion(limits: limits, count: ScenarioDiscovery.count(tried, isCase, isInside)))
      sought.removeAll(where: isInside)
      left.removeAll(where: isInside)
    }
    regions = found
  }

  private static func count(_ futures: [Int], _ isCase: [Bool], _ isInside: (Int) -> Bool) -> RegionCount {
    var count = RegionCount()
    for future in futures {
      count.all += 1
      if isCase[future] { count.cases += 1 }
      guard isInside(future) else { continue }
      count.inside += 1
      if isCase[future] { count.casesInside += 1 }
    }
    return count
  }
}
