import LearningModel
package import Statistics

extension Forecast {
  /// A periodic series over groups of consecutive periods, as quarters of months: flows summed, all else at the end.
  package func statistics(of position: Int, over groups: [Range<Int>]) -> [ColumnStatistics] {
    let isFlow = plan.layout.flows.contains(position)
    var reader = ColumnReader<Double>(settings.replicates)
    return groups.map { group in
      var sums = [Double](repeating: 0, count: settings.replications)
      for period in isFlow ? group : group.suffix(1) {
        let column = samples.periods.column(samples.column(of: position, period))
        for index in sums.indices { sums[index] += Double(column[index]) }
      }
      return reader.statistics(of: sums.span)
    }
  }
}
