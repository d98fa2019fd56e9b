/// Spearman's rank correlation of two columns, −1…1: over the futures that have both, equal values sharing the middle of
/// their ranks; 0 where one of them does not vary.
package func rankAssociation(_ one: [Double], _ other: [Double]) -> Double {
  precondition(one.count == other.count, "columns of the same futures")
  let both = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
  let columns = [one, other].map { column in RankedColumn(both.map { column[$0] }).ranks }
  return RankCorrelationEstimate(ofRanks: columns[0], columns[1]).value
}
