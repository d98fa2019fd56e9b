import Statistics

extension ColumnReader {
  /// An array beside the reader in one worker: a span of it would overlap with the reader's own change.
  mutating func statistics(of column: borrowing [Number]) -> ColumnStatistics { statistics(of: column.span) }

  mutating func statisticsWithIntervals(of column: borrowing [Number]) -> ColumnStatistics {
    statisticsWithIntervals(of: column.span)
  }
}
