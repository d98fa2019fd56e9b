/// The patient rule induction method (Friedman & Fisher, Statistics and Computing 9, 1999) as scenario discovery uses it
/// (Bryant & Lempert, Technological Forecasting and Social Change 77, 2010): a box is peeled a twentieth at a time where
/// that helps most; restrictions that do not earn their keep are dropped; what is left is peeled once more, and pasted.
struct BoxSearch {
  private let inputs: [[Double]]
  private let isCase: [Bool]
  private let futures: [Int]
  /// Of each input, the futures in the order of its values.
  private let orders: [[Int]]

  private static let peeledShare = 0.05
  private static let mostLimits = 3
  private static let fewestFutures = 30
  /// A restriction stays if chance alone would show so much in this share of searches at most; shared by all inputs.
  private static let significance = 0.01

  init(_ inputs: [[Double]], _ isCase: [Bool], _ futures: [Int]) {
    self.inputs = inputs
    self.isCase = isCase
    self.futures = futures
    orders = inputs.map { column in futures.sorted { (column[$0], $0) < (column[$1], $1) } }
  }

  /// The box's limits; none if nothing sets the cases apart.
  func limits() -> [InputLimit] {
    guard futures.count >= 4 * BoxSearch.fewestFutures else { return [] }
    let wide = earned(peeled(along: Array(inputs.indices)).limits)
    guard !wide.isEmpty else { return [] }
    var box = peeled(along: wide.map(\.input))
    paste(&box)
    return earned(box.limits)
  }

  // MARK: Boxes

  private struct Box {
    var limits: [InputLimit] = []
    var count = RegionCount()

    /// How much denser in cases the box is than all, times the root of its size: in proportion to the standard errors that
    /// it is away from chance, so that neither a dense speck nor a pale half of everything wins (Klösgen 1996).
    var gain: Double {
      guard count.inside > 0, count.all > 0 else { return 0 }
      let excess = Double(count.casesInside) / Double(count.inside) - Double(count.cases) / Double(count.all)
      return excess * Double(count.inside).squareRoot()
    }
  }

  private func box(_ limits: [InputLimit]) -> Box {
    var count = RegionCount()
    count.all = futures.count
    for future in futures {
      if isCase[future] { count.cases += 1 }
      guard limits.allSatisfy({ $0.contains(inputs[$0.input][future]) }) else { continue }
      count.inside += 1
      if isCase[future] { count.casesInside += 1 }
    }
    return Box(limits: limits, count: count)
  }

  // MARK: Peeling

  /// Of the boxes on the way from everything to next to nothing, the one with the greatest gain.
  private func peeled(along inputs: [Int]) -> Box {
    var box = box([])
    var best = box
    var isInside = [Bool](repeating: false, count: isCase.count)
    for future in futures { isInside[future] = true }
    let fewest = max(BoxSearch.fewestFutures, futures.count / 50)
    while let peel = bestPeel(box, isInside, inputs, fewest) {
      for future in peel.removed { isInside[future] = false }
      box.limits = BoxSearch.narrowed(box.limits, by: peel.limit)
      box.count.inside -= peel.removed.count
      box.count.casesInside -= peel.removed.count { isCase[$0] }
      if box.gain > best.gain { best = box }
    }
    return best
  }

  private struct Peel {
    let limit: InputLimit
    let removed: [Int]
    /// How much denser in cases the box gets, by the share of it that goes: inputs with few values lose much at once
    /// (Kwakkel & Jaxa-Rozen 2016).
    let improvement: Double
  }

  private func bestPeel(_ box: Box, _ isInside: [Bool], _ inputs: [Int], _ fewest: Int) -> Peel? {
    var best: Peel?
    for input in inputs {
      for isLower in [true, false] {
        guard let peel = peel(input, isLower: isLower, box, isInside, fewest), peel.improvement > 0 else { continue }
        if best.map({ peel.improvement > $0.improvement }) ?? true { best = peel }
      }
    }
    return best
  }

  /// Takes a twentieth of the box from one end of an input, or all that share the value at the end.
  private func peel(_ input: Int, isLower: Bool, _ box: Box, _ isInside: [Bool], _ fewest: Int) -> Peel? {
    let order = orders[input]
    let values = inputs[input]
    let wanted = max(1, Int(BoxSearch.peeledShare * Double(box.count.inside)))
    var removed: [Int] = []
    var shorter = 0  // without those of the last value
    var limit: Double?
    for index in order.indices {
      let future = order[isLower ? index : order.count - 1 - index]
      guard isInside[future] else { continue }
      if let last = removed.last, values[last] != values[future] {
        limit = values[future]
        if removed.count >= wanted { break }
        limit = nil
        shorter = removed.count
      }
      removed.append(future)
    }
    if limit != nil, shorter > 0, removed.count > wanted {
      limit = values[removed[shorter]]
      removed.removeSubrange(shorter...)
    }
    guard let limit, !removed.isEmpty else { return nil }
    let left = box.count.inside - removed.count
    guard left >= fewest else { return nil }
    let cases = box.count.casesInside - removed.count { isCase[$0] }
    let change =
      Double(cases) / Double(left) - Double(box.count.casesInside) / Double(box.count.inside)
    let kept = isLower ? InputLimit(input: input, atLeast: limit) : InputLimit(input: input, atMost: limit)
    return Peel(limit: kept, removed: removed, improvement: change * Double(box.count.inside) / Double(removed.count))
  }

  private static func narrowed(_ limits: [InputLimit], by limit: InputLimit) -> [InputLimit] {
    var narrowed = limits
    guard let place = narrowed.firstIndex(where: { $0.input == limit.input }) else { return limits + [limit] }
    narrowed[place].atLeast = limit.atLeast ?? narrowed[place].atLeast
    narrowed[place].atMost = limit.atMost ?? narrowed[place].atMost
    return narrowed
  }

  // MARK: Dropping and pasting

  /// The sides that earn their keep, three inputs at most: the box without one would be less dense by more than chance
  /// (the quasi-p-value of Bryant & Lempert).
  private func earned(_ limits: [InputLimit]) -> [InputLimit] {
    var sides = limits.flatMap { limit in
      [
        limit.atLeast.map { InputLimit(input: limit.input, atLeast: $0) },
        limit.atMost.map { InputLimit(input: limit.input, atMost: $0) },
      ].compactMap { $0 }
    }
    let allowed = BoxSearch.significance / Double(max(1, inputs.count))
    while !sides.isEmpty {
      let whole = box(sides).count
      let pValues = sides.indices.map { side in
        var others = sides
        others.remove(at: side)
        let without = box(others).count
        return RegionCount.tail(
          whole.casesInside, of: whole.inside, at: Double(without.casesInside) / Double(max(1, without.inside)))
      }
      guard let weakest = sides.indices.max(by: { pValues[$0] < pValues[$1] }) else { break }
      let isTooMany = Set(sides.map(\.input)).count > BoxSearch.mostLimits
      if pValues[weakest] <= allowed && !isTooMany { break }
      sides.remove(at: weakest)
    }
    return sides.reduce([]) { BoxSearch.narrowed($0, by: $1) }
  }

  /// Moves each end outwards by a twentieth of the box as long as the gain rises, then by ever less.
  private func paste(_ box: inout Box) {
    for share in [BoxSearch.peeledShare, 0.02, 0.01, 0.005] { paste(&box, by: share) }
  }

  private func paste(_ box: inout Box, by share: Double) {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for place in box.limits.indices {
        for isLower in [true, false] {
          guard let wider = wider(box, place, isLower: isLower, by: share), wider.gain > box.gain else { continue }
          box = wider
          hasMoved = true
        }
      }
    }
  }

  private func wider(_ box: Box, _ place: Int, isLower: Bool, by share: Double) -> Box? {
    let limit = box.limits[place]
    guard let end = isLower ? limit.atLeast : limit.atMost else { return nil }
    let values = inputs[limit.input]
    let others = box.limits.filter { $0.input != limit.input }
    let order = isLower ? Array(orders[limit.input].reversed()) : orders[limit.input]
    let wanted = max(1, Int(share * Double(box.count.inside)))
    let beyond = order.lazy.filter { future in
      (isLower ? values[future] < end : values[future] > end)
        && others.allSatisfy { $0.contains(inputs[$0.input][future]) }
    }.prefix(wanted)
    guard let last = beyond.reversed().first else { return nil }
    var limits = box.limits
    if isLower { limits[place].atLeast = values[last] } else { limits[place].atMost = values[last] }
    return self.box(limits)
  }
}
