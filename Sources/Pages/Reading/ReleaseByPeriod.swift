extension ScenarioResults {
  /// Mean money released for each period: it comes at the start of fiscal quarters, and is for all the days until the next
  /// release.
  var releaseByPeriod: [Double] {
    let released = projected("released").map(\.estimate.mean)
    let days = periods.map { Double($0.days) }
    guard released.count == days.count else { return released }
    var spread: [Double] = []
    while spread.count < released.count {
      let start = spread.count
      let next = released.indices.dropFirst(start + 1).first { released[$0] > 0 } ?? released.count
      let total = days[start..<next].reduce(0, +)
      spread += days[start..<next].map { released[start] * $0 / total }
    }
    return spread
  }
}

extension ResultsFolder {
  /// Of a scenario of this folder.
  package func releaseByPeriod(of scenario: String) -> [Double] {
    ScenarioResults(named: scenario, in: self).releaseByPeriod
  }
}
