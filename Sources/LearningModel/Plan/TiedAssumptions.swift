package import Chance

/// The assumptions whose uniforms are tied by rank correlations (model.md §2).
package struct TiedAssumptions: Sendable {
  /// Their entries among the plan's assumptions, rising.
  package var entries: [Int]
  /// In the order of the entries.
  package var correlation: RankCorrelation

  package init(entries: [Int], correlation: RankCorrelation) {
    self.entries = entries
    self.correlation = correlation
  }
}
