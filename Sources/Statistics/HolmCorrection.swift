/// p-values of several comparisons made at once, corrected by Holm (1979): if those below 5 % are called differences, the
/// chance that any of them is none is 5 % at most, however the comparisons depend on each other.
///
/// - Returns: in the order given, each at least as large as before and at most 1.
package func holmCorrected(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  var corrected = pValues
  var largest = 0.0
  for (rank, index) in order.enumerated() {
    largest = max(largest, min(1, Double(pValues.count - rank) * pValues[index]))
    corrected[index] = largest
  }
  return corrected
}
