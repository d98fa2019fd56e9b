/// How strongly one quantity rises with another, whatever the shape: Spearman's ρ, −1…1, of those replications that have
/// both. Equal numbers share the mean of their ranks. Zero where one of them does not vary.
package func rankAssociation(_ one: [Double], _ other: [Double]) -> Double {
  precondition(one.count == other.count, "columns of the same futures")
  let both = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
  let (first, second) = (ranks(of: both.map { one[$0] }), ranks(of: both.map { other[$0] }))
  // Both have the same mean: (n − 1)/2.
  let middle = Double(both.count - 1) / 2
  var (products, squares, otherSquares) = (0.0, 0.0, 0.0)
  for (rank, otherRank) in zip(first, second) {
    products += (rank - middle) * (otherRank - middle)
    squares += (rank - middle) * (rank - middle)
    otherSquares += (otherRank - middle) * (otherRank - middle)
  }
  guard squares > 0, otherSquares > 0 else { return 0 }
  return products / (squares * otherSquares).squareRoot()
}

/// From 0 on.
private func ranks(of numbers: [Double]) -> [Double] {
  let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
  var ranks = [Double](repeating: 0, count: numbers.count)
  var begin = 0
  while begin < order.count {
    var end = begin + 1
    while end < order.count && numbers[order[end]] == numbers[order[begin]] { end += 1 }
    for place in begin..<end { ranks[order[place]] = Double(begin + end - 1) / 2 }
    begin = end
  }
  return ranks
}
