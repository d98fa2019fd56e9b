/// Spearman's ρ: Pearson's correlation of the ranks, of numbers without ties.
package func spearman(_ one: [Double], _ other: [Double]) -> Double {
  let n = Double(one.count)
  let squares = zip(ranks(of: one), ranks(of: other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return 1 - 6 * squares / (n * (n * n - 1))
}

private func ranks(of values: [Double]) -> [Double] {
  var ranks = [Double](repeating: 0, count: values.count)
  for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
    ranks[index] = Double(rank)
  }
  return ranks
}
