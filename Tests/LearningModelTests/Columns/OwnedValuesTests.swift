import LearningModel
import Testing

@Suite("Values with one owner")
struct OwnedValuesTests {
  @Test("what is appended is kept in order, however much the memory has to grow")
  func appending() {
    var values = OwnedValues<Int>()
    for number in 0..<100 { values.append(number * number) }
    #expect(values.array == (0..<100).map { $0 * $0 })
  }

  @Test("emptied and refilled they hold the new values only")
  func emptying() {
    var values = OwnedValues(repeating: 7, count: 3)
    values.removeAll()
    #expect(values.array.isEmpty)
    values.append(1)
    values.grow(to: 3, with: 2)
    #expect(values.array == [1, 2, 2])
    values.grow(to: 2, with: 9)
    #expect(values.array == [1, 2, 2])
    values.removeLast()
    #expect(values.array == [1, 2])
  }

  @Test("one is changed in place, two change places, all become one value")
  func changing() {
    var values = OwnedValues(repeating: 0.5, count: 3)
    values[1] += 1
    values.swapAt(1, 2)
    #expect(values.array == [0.5, 0.5, 1.5])
    values.fill(with: 4)
    #expect(values.array == [4, 4, 4])
  }

  @Test("what they hold lives until it is removed or they are gone, and no longer")
  func lifetimes() {
    final class Thing {}
    weak var first: Thing?
    weak var second: Thing?
    do {
      var values = OwnedValues<Thing>()
      for number in 0..<20 {
        let thing = Thing()
        if number == 0 { first = thing }
        if number == 19 { second = thing }
        values.append(thing)
      }
      #expect(first != nil && second != nil)
      values.removeLast()
      #expect(first != nil && second == nil)
    }
    #expect(first == nil)
  }

  @Test("a grid keeps its rows apart and grows by whole rows")
  func grids() {
    var grid = OwnedGrid<Program, Role, Int>(width: 3)
    grid.grow(toRows: 2, with: 1)
    grid[ID<Program>(0), ID<Role>(2)] = 5
    grid[ID<Program>(1), ID<Role>(0)] = 6
    grid.grow(toRows: 3, with: 9)
    let rows = (0..<3).map { row in (0..<3).map { grid[ID<Program>(row), ID<Role>($0)] } }
    #expect(rows == [[1, 1, 5], [6, 1, 1], [9, 9, 9]])
  }
}
