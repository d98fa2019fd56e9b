/// How strongly each of several quantities goes with each other: symmetric, 1 on the diagonal, −1…1 elsewhere.
public struct CorrelationMatrix: Hashable, Sendable {
  /// How many quantities.
  public let count: Int
  /// Row by row.
  private var entries: [Double]

  /// No two of them are tied.
  public init(count: Int) {
    self.count = count
    entries = Array(repeating: 0, count: count * count)
    for index in 0..<count { entries[index * count + index] = 1 }
  }

  /// The correlation of two of them; setting it sets it for both orders.
  public subscript(row: Int, column: Int) -> Double {
    get { entries[row * count + column] }
    set {
      entries[row * count + column] = newValue
      entries[column * count + row] = newValue
    }
  }

  /// Of some of them only, in this order.
  public func restricted(to kept: [Int]) -> CorrelationMatrix {
    var part = CorrelationMatrix(count: kept.count)
    for (row, oldRow) in kept.enumerated() {
      for (column, oldColumn) in kept.enumerated() where column < row { part[row, column] = self[oldRow, oldColumn] }
    }
    return part
  }

  /// Every correlation, told otherwise.
  func mapped(_ change: (Double) -> Double) -> CorrelationMatrix {
    var changed = self
    for row in 0..<count {
      for column in 0..<row { changed[row, column] = change(self[row, column]) }
    }
    return changed
  }
}
