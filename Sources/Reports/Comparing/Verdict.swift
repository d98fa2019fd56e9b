import Analysis
import Forecasting
import LearningModel
import Statistics

/// What a comparison says of one strategy, in a sentence that a sponsor understands and that is true: only differences
/// that can hardly be noise, and in how many futures.
struct Verdict {
  private let comparison: Comparison
  private let strategy: Int
  private let numbers: SpokenNumbers

  init(_ comparison: Comparison, of strategy: Int, _ numbers: SpokenNumbers) {
    self.comparison = comparison
    self.strategy = strategy
    self.numbers = numbers
  }

  /// `Two more designers: $236k dearer in 98 of 100 futures; …`
  var text: String {
    let name = numbers.style.shown(comparison.strategies[strategy].name)
    let first = numbers.style.shown(comparison.strategies[0].name)
    if isTheSame { return "\(name): the same as \(first) in every future." }
    let clauses = comparison.rows.compactMap { clause($0) }
    if clauses.isEmpty {
      return "\(name): no difference from \(first) that could not be noise in \(comparison.replications) futures."
    }
    return "\(name): " + clauses.joined(separator: "; ") + "."
  }

  private var isTheSame: Bool {
    comparison.rows.allSatisfy { row in
      guard let paired = row.differences[strategy]?.paired else { return true }
      return paired.equal == paired.count
    }
  }

  private func clause(_ row: ComparisonRow) -> String? {
    guard let difference = row.differences[strategy], difference.isReal else { return nil }
    switch row.criterion {
    case .outcome(let outcome): return clause(outcome, difference.paired)
    case .promise: return nil
    case .allPromises:
      let points = points(difference.paired)
      return "all promises kept \(points) \(difference.paired.mean > 0 ? "more" : "less") often"
    }
  }

  private func clause(_ outcome: ComparedOutcome, _ paired: PairedDifference) -> String? {
    let isMore = paired.mean > 0
    let amount = numbers.value(
      paired.mean.magnitude, unit: outcome.series.metric.declaration.unit,
      error: paired.statistics.standardError)
    guard outcome.series.subject.isEmpty else { return nil }
    switch outcome.series.metric {
    case .spend: return "\(amount) \(isMore ? "dearer" : "cheaper")\(futures(paired, isMore))"
    case .onTimeShare:
      return "\(points(paired)) \(isMore ? "more" : "fewer") programs on time\(futures(paired, isMore))"
    case .launchedPrograms: return "\(amount) \(isMore ? "more" : "fewer") programs launched\(futures(paired, isMore))"
    case .netBenefit: return "\(amount) \(isMore ? "more" : "less") net benefit\(futures(paired, isMore))"
    case .losses: return "\(amount) \(isMore ? "more" : "less") lost in incidents\(futures(paired, isMore))"
    default: return nil
    }
  }

  /// `14 points`: of a share, in percent of the whole.
  private func points(_ paired: PairedDifference) -> String {
    let points = numbers.count(
      paired.mean.magnitude * 100, error: paired.statistics.standardError * 100)
    return points == "1" ? "1 point" : "\(points) points"
  }

  /// ` (so in 91 of 100 futures, the other way in 4)`
  private func futures(_ paired: PairedDifference, _ isMore: Bool) -> String {
    let same = isMore ? paired.higher : paired.lower
    let other = isMore ? paired.lower : paired.higher
    if same == paired.count { return " in every future" }
    let against = other == 0 ? "never the other way" : "the other way in \(inHundred(other, paired.count))"
    return " (so in \(inHundred(same, paired.count)) of 100 futures, \(against))"
  }

  /// Never a rounded 0 or 100 for what happens, or does not, in some futures.
  private func inHundred(_ part: Int, _ count: Int) -> String {
    let share = Double(part) / Double(max(1, count)) * 100
    if part > 0, share < 0.5 { return "less than 1" }
    if part < count, share > 99.5 { return "more than 99" }
    return String(Int(share.rounded()))
  }
}
