package import Statistics

/// Numbers of many replications, column by column: what statistics read.
///
/// The replications of a block lie together, column after column, so that a worker fills one stretch of memory and a
/// column is read in stretches of 256 numbers.
@safe
package final class SampleTable<Number: SampleNumber>: @unchecked Sendable {
  package let columns: Int
  package let replications: Int
  private let memory: SampleMemory
  private let numbers: UnsafeMutablePointer<Number>

  /// All zero.
  init(columns: Int, replications: Int, in place: SamplePlace) throws(ForecastFault) {
    self.columns = columns
    self.replications = replications
    let count = columns * blockCount(replications) * Moments.blockLength
    memory = try SampleMemory(count: count * MemoryLayout<Number>.stride, in: place)
    unsafe numbers = memory.bytes.bindMemory(to: Number.self, capacity: count)
  }

  /// The first replications of another table, where they are.
  private init(_ first: Int, of table: SampleTable) {
    precondition(first <= table.replications, "more replications than there are")
    columns = table.columns
    replications = first
    memory = table.memory
    unsafe numbers = table.numbers
  }

  /// The first so many replications, in the same memory.
  func first(_ replications: Int) -> SampleTable { SampleTable(replications, of: self) }

  /// Takes all blocks of a table of fewer replications.
  func copy(from table: SampleTable) {
    for block in 0..<blockCount(table.replications) {
      unsafe table.withBytes(ofBlock: block) { source in
        unsafe withBytes(ofBlock: block) { unsafe $0.copyMemory(from: UnsafeRawBufferPointer(source)) }
      }
      table.releasePages(ofBlock: block)
      releasePages(ofBlock: block)
    }
  }

  /// Copies a column, replication by replication, into an array that is as long as there are replications.
  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package func read(_ column: Int, into array: inout [Number]) {
    precondition(column >= 0 && column < columns && array.count == replications, "a column that is not there")
    unsafe array.withUnsafeMutableBufferPointer { destination in
      for block in 0..<blockCount(replications) {
        let first = block * Moments.blockLength
        let length = min(Moments.blockLength, replications - first)
        guard let place = unsafe destination.baseAddress?.advanced(by: first) else { return }
        let bytes = start(of: column, block) * MemoryLayout<Number>.stride
        unsafe memory.copy(bytes..<bytes + length * MemoryLayout<Number>.stride, to: place)
      }
    }
  }

  @specialized(where Number == Float)
  @specialized(where Number == Double)
  package func column(_ column: Int) -> [Number] {
    var array = [Number](repeating: 0, count: replications)
    fetch(column..<column + 1)
    read(column, into: &array)
    return array
  }

  package subscript(replication: Int, column: Int) -> Number {
    precondition(column >= 0 && column < columns && replication >= 0 && replication < replications, "no such sample")
    let (block, row) = replication.quotientAndRemainder(dividingBy: Moments.blockLength)
    return unsafe numbers[start(of: column, block) + row]
  }

  /// Turns rows of consecutive replications of one block, row after row, into columns.
  ///
  /// Nobody else may write these replications at the same time.
  func write(_ rows: Span<Number>, count: Int, firstReplication: Int) {
    let (block, row) = firstReplication.quotientAndRemainder(dividingBy: Moments.blockLength)
    precondition(rows.count >= count * columns, "fewer numbers than rows of samples")
    precondition(
      row + count <= Moments.blockLength && firstReplication + count <= replications, "rows beyond the block")
    for column in 0..<columns {
      let place = start(of: column, block) + row
      for index in 0..<count { unsafe numbers[place + index] = rows[index * columns + column] }
    }
  }

  private func start(of column: Int, _ block: Int) -> Int { (block * columns + column) * Moments.blockLength }

  // MARK: Blocks as bytes

  /// Bytes of one block: 256 numbers of each column, those beyond the last replication zero.
  package var blockSize: Int { columns * Moments.blockLength * MemoryLayout<Number>.stride }

  /// Lets somebody read or write the bytes of a block, in the order of this machine.
  package func withBytes<Result, Failure: Error>(
    ofBlock block: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(block >= 0 && block < blockCount(replications), "no such block of samples")
    return try unsafe body(UnsafeMutableRawBufferPointer(start: memory.bytes + block * blockSize, count: blockSize))
  }

  /// Has the system bring columns that will be read next, where they are in a file: their stretches of all blocks at once.
  package func fetch(_ columns: Range<Int>) {
    let stride = Moments.blockLength * MemoryLayout<Number>.stride
    for block in 0..<blockCount(replications) {
      let first = block * blockSize + columns.lowerBound * stride
      memory.fetch(first..<first + columns.count * stride)
    }
  }

  /// Lets go of the memory of a block that was written or read, where it is in a file.
  package func releasePages(ofBlock block: Int) { memory.release(block * blockSize..<(block + 1) * blockSize) }
}

/// Blocks that so many replications fill, the last one perhaps not whole.
package func blockCount(_ replications: Int) -> Int { (replications + Moments.blockLength - 1) / Moments.blockLength }

/// Gathers the rows of one worker and writes sixteen at a time: each line of the cache is then written once.
struct RowGatherer<Number: SampleNumber> {
  private static var rowsAtOnce: Int { 16 }

  private let table: SampleTable<Number>
  private var rows: [Number]
  private var held = 0

  init(_ table: SampleTable<Number>) {
    self.table = table
    rows = Array(repeating: 0, count: table.columns * Self.rowsAtOnce)
  }

  /// - Parameter replication: the one after the last one, or the first of a block.
  mutating func append(_ row: borrowing [Double], replication: Int) {
    let start = held * table.columns
    for column in 0..<table.columns { rows[start + column] = Number(row[column]) }
    countRow(replication)
  }

  /// Lines of a row, each with a number for every series, become columns: first all lines of the first series.
  mutating func append(_ row: borrowing [Double], lineLength: Int, replication: Int) {
    let start = held * table.columns
    let lines = table.columns / max(1, lineLength)
    for line in 0..<lines {
      for series in 0..<lineLength { rows[start + series * lines + line] = Number(row[line * lineLength + series]) }
    }
    countRow(replication)
  }

  private mutating func countRow(_ replication: Int) {
    held += 1
    if held == Self.rowsAtOnce { writeRows(through: replication) }
  }

  /// Writes what is left of a block.
  mutating func writeRows(through replication: Int) {
    table.write(rows.span, count: held, firstReplication: replication + 1 - held)
    held = 0
  }
}
