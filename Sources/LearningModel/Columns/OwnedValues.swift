/// Values in a stretch of memory with one owner, which no copy can share: a change never asks who else looks.
///
/// What changes from week to week lies in these; an array would be asked for its owners at each change, some 600 times a
/// week.
@safe
package struct OwnedValues<Value>: ~Copyable {
  private var start: UnsafeMutablePointer<Value>
  package private(set) var count: Int
  private var capacity: Int

  package init(repeating value: Value, count: Int) {
    self.count = count
    capacity = max(1, count)
    unsafe start = .allocate(capacity: capacity)
    unsafe start.initialize(repeating: value, count: count)
  }

  package init() { unsafe (start, count, capacity) = (.allocate(capacity: 1), 0, 1) }

  deinit {
    unsafe start.deinitialize(count: count)
    unsafe start.deallocate()
  }

  package var indices: Range<Int> { 0..<count }

  package subscript(index: Int) -> Value {
    _read {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a value that is not there")
      yield unsafe start[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a value that is not there")
      yield unsafe &start[index]
    }
  }

  /// All of them, for those who keep what they see.
  package var array: [Value] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  package mutating func append(_ value: Value) {
    if count == capacity { enlarge() }
    unsafe (start + count).initialize(to: value)
    count += 1
  }

  private mutating func enlarge() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: 2 * capacity)
    unsafe larger.moveInitialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }

  package mutating func removeLast() {
    precondition(count > 0, "nothing to remove")
    count -= 1
    unsafe (start + count).deinitialize(count: 1)
  }

  /// Keeps the memory.
  package mutating func removeAll() {
    unsafe start.deinitialize(count: count)
    count = 0
  }

  /// Adds this value until there are so many.
  package mutating func grow(to count: Int, with value: Value) {
    while self.count < count { append(value) }
  }

  package mutating func fill(with value: Value) {
    unsafe start.update(repeating: value, count: count)
  }

  package mutating func swapAt(_ one: Int, _ other: Int) {
    let value = self[one]
    self[one] = self[other]
    self[other] = value
  }
}

extension OwnedValues: @unchecked Sendable where Value: Sendable {}

extension OwnedValues where Value == Double {
  /// Adds some of them to values elsewhere, the first to the value at this place. Checked once, not for each.
  func add(_ some: Range<Int>, to sums: inout [Double], at first: Int) {
    precondition(some.lowerBound >= 0 && some.upperBound <= count, "values that are not there")
    var all = sums.mutableSpan
    for index in some { unsafe all[first + index - some.lowerBound] += start[index] }
  }

  /// Puts some of them elsewhere, the first at this place.
  func copy(_ some: Range<Int>, to latest: inout [Double], at first: Int) {
    precondition(some.lowerBound >= 0 && some.upperBound <= count, "values that are not there")
    var all = latest.mutableSpan
    for index in some { unsafe all[first + index - some.lowerBound] = start[index] }
  }
}
