/// Finds numbers by their rank among the numbers of a column, exactly, without sorting all of them.
///
/// A column is turned into ordered bits and spread over up to 2,048 buckets of equal width between its least and its
/// greatest; only the buckets that hold a wanted rank are looked into, in the same manner. Memory is kept between
/// columns. At the usual 10,000 replications this takes about a third of the time of a radix sort.
package struct OrderStatistics<Number: SampleNumber> {
  private typealias Bits = Number.OrderedBits

  /// Numbers of the column held, those that are NaN left out.
  package private(set) var count = 0
  private var bits: [Bits] = []
  private var spare: [Bits] = []
  private var bounds = Bounds<Bits>()

  package init() {}

  /// Holds this column until the next one. Its numbers lose their order.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func hold(_ column: Span<Number>) {
    if bits.count < column.count {
      bits = [Bits](repeating: 0, count: column.count)
      spare = [Bits](repeating: 0, count: column.count + 1)
    }
    var bounds = Bounds<Bits>()
    var missing = 0
    var held = bits.mutableSpan
    for index in column.indices {
      let number = column[index]
      held[index] = number.orderedBits
      bounds.include(number.orderedBits)
      missing &+= number.isNaN ? 1 : 0
    }
    count = column.count
    self.bounds = bounds
    if missing > 0 { leaveOutMissing(column) }
  }

  private mutating func leaveOutMissing(_ column: Span<Number>) {
    count = 0
    bounds = Bounds()
    for index in column.indices where !column[index].isNaN {
      bits[count] = column[index].orderedBits
      bounds.include(bits[count])
      count += 1
    }
  }

  /// The numbers at these ranks, which are ascending, counted from 0, and below `count`.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package mutating func numbers(atRanks ranks: [Int]) -> [Double] {
    var found = [Double](repeating: .nan, count: ranks.count)
    guard let last = ranks.last else { return found }
    precondition(last < count && ranks[0] >= 0, "a rank beyond the numbers of the column")
    let whole = Selection(numbers: 0..<count, ranks: 0..<ranks.count, bounds: bounds)
    resolve(whole, ranks, &found)
    return found
  }
}

/// Some numbers of the column that lie next to each other in memory and in rank, and the ranks wanted among them.
private struct Selection<Bits: FixedWidthInteger & UnsignedInteger> {
  var numbers: Range<Int>  // their place in memory: the first one's place is the least rank among them
  var ranks: Range<Int>  // entries of the list of ranks
  var bounds: Bounds<Bits>
}

/// The least and the greatest of some numbers; without any, the wrong way round.
private struct Bounds<Bits: FixedWidthInteger & UnsignedInteger> {
  private(set) var least = Bits.max
  private(set) var greatest = Bits.min

  @inline(__always)
  mutating func include(_ number: Bits) {
    if number < least { least = number }
    if number > greatest { greatest = number }
  }
}

extension OrderStatistics {
  /// Below this many numbers, sorting them is quicker than spreading them over buckets.
  private static var fewNumbers: Int { 48 }

  private mutating func resolve(_ selection: Selection<Bits>, _ ranks: [Int], _ found: inout [Double]) {
    if selection.bounds.least == selection.bounds.greatest {
      for rank in selection.ranks { found[rank] = Double(Number(orderedBits: selection.bounds.least)) }
    } else if selection.numbers.count <= Self.fewNumbers {
      bits[selection.numbers].sort()
      for rank in selection.ranks { found[rank] = Double(Number(orderedBits: bits[ranks[rank]])) }
    } else {
      for part in narrowed(selection, ranks) { resolve(part, ranks, &found) }
    }
  }

  /// The buckets of a selection that hold wanted ranks, each moved to where its ranks say it belongs.
  private mutating func narrowed(_ selection: Selection<Bits>, _ ranks: [Int]) -> [Selection<Bits>] {
    var buckets = Buckets(spanning: selection.bounds)
    var gathered: [Bits] = []
    swap(&gathered, &spare)
    defer { swap(&gathered, &spare) }
    buckets.count(bits.span.extracting(selection.numbers))
    let parts = buckets.wanted(ranks, of: selection)
    buckets.gather(bits.span.extracting(selection.numbers), into: &gathered)
    return parts.map { part in takeBack(part, from: gathered) }
  }

  private mutating func takeBack(_ part: Selection<Bits>, from gathered: [Bits]) -> Selection<Bits> {
    var bounded = part
    for place in part.numbers {
      bits[place] = gathered[place]
      bounded.bounds.include(gathered[place])
    }
    return bounded
  }
}

/// Ranges of ordered bits of equal width, how many numbers are in each, and where the numbers of a wanted one go.
private struct Buckets<Bits: FixedWidthInteger & UnsignedInteger> {
  private static var digits: Int { 11 }

  private let least: Bits
  private let shift: Bits
  private var counts: [Int32]
  private var slot: [UInt8]  // of a bucket: 0 if it holds no wanted rank
  private var cursors: [Int] = [0]  // of a slot: where its next number goes
  private var strides: [Int] = [0]

  init(spanning bounds: Bounds<Bits>) {
    let span = bounds.greatest - bounds.least
    let width = Bits.bitWidth - span.leadingZeroBitCount
    least = bounds.least
    shift = Bits(max(0, width - Self.digits))
    let number = Int(span &>> shift) + 1
    counts = [Int32](repeating: 0, count: number)
    slot = [UInt8](repeating: 0, count: number)
  }

  mutating func count(_ numbers: Span<Bits>) {
    let (least, shift) = (least, shift)
    var counts = counts.mutableSpan
    for index in numbers.indices { counts[Int((numbers[index] &- least) &>> shift)] &+= 1 }
  }

  /// The selections that the wanted ranks fall into. Their numbers are not in place before `gather`.
  mutating func wanted(_ ranks: [Int], of selection: Selection<Bits>) -> [Selection<Bits>] {
    var parts: [Selection<Bits>] = []
    var begin = selection.numbers.lowerBound
    var rank = selection.ranks.lowerBound
    for bucket in counts.indices {
      let end = begin + Int(counts[bucket])
      let firstRank = rank
      while rank < selection.ranks.upperBound && ranks[rank] < end { rank += 1 }
      if rank > firstRank {
        slot[bucket] = UInt8(cursors.count)
        cursors.append(begin)
        strides.append(1)
        parts.append(Selection(numbers: begin..<end, ranks: firstRank..<rank, bounds: Bounds()))
      }
      begin = end
    }
    return parts
  }

  mutating func gather(_ numbers: Span<Bits>, into spare: inout [Bits]) {
    // Numbers of other buckets all go to one place beyond the column: a branch here would be mispredicted.
    cursors[0] = spare.count - 1
    let (least, shift, slots, strides) = (least, shift, slot.span, strides.span)
    var next = cursors
    var cursors = next.mutableSpan
    var destination = spare.mutableSpan
    for index in numbers.indices {
      let number = numbers[index]
      let slot = Int(slots[Int((number &- least) &>> shift)])
      let cursor = cursors[slot]
      destination[cursor] = number
      cursors[slot] = cursor &+ strides[slot]
    }
  }
}
