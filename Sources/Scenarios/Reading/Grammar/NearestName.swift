/// The valid name that a misspelt one was probably meant to be.
package enum NearestName {
  /// The candidate with the fewest slips of the pen from what was read; the first of several; nil if all are too far.
  ///
  /// A slip is a letter added, left out, changed, or swapped with its neighbour. As many are allowed as a third of the
  /// letters read, at least one; case counts for nothing.
  package static func nearest(to read: some StringProtocol, among candidates: some Collection<String>) -> String? {
    let letters = Array(read.lowercased().unicodeScalars.prefix(longestName + 1))
    guard !letters.isEmpty, letters.count <= longestName else { return nil }
    var best: (name: String, slips: Int)?
    for candidate in candidates {
      let limit = best.map { $0.slips - 1 } ?? max(1, letters.count / 3)
      let wanted = Array(candidate.lowercased().unicodeScalars)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let slips = distance(letters, wanted)
      if slips <= limit { best = (candidate, slips) }
      if slips == 0 { break }
    }
    return best?.name ?? completion(of: read.lowercased(), among: candidates)
  }

  /// The only candidate that goes on with another word: `hours_per_week` for `hours`.
  private static func completion(of read: String, among candidates: some Collection<String>) -> String? {
    guard read.unicodeScalars.count > 2 else { return nil }
    let longer = candidates.filter { candidate in
      candidate.lowercased().hasPrefix(read) && "_-".contains(candidate.dropFirst(read.count).first ?? " ")
    }
    return longer.count == 1 ? longer[0] : nil
  }

  /// Longer names are not compared: the work grows with the square of the length, and the text may be a stranger's.
  private static let longestName = 80

  /// Damerau–Levenshtein distance, no part edited twice (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return left.count + right.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + last.dropFirst()
      for column in 1...right.count {
        let isChanged = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + isChanged)
        let isSwapped =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
        if isSwapped { current[column] = min(current[column], beforeLast[column - 2] + 1) }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
