import LearningModel
package import Quantities

// What people call what the files have ids for. An id is kept only where somebody has to type it.

/// `instructional designer` of `instructional_designer`, `budget cut` of `budget-cut`.
package func inWords(_ id: String) -> String { id.replacing("_", with: " ").replacing("-", with: " ") }

/// `On-time share` of `on_time_share`.
package func metricTitle(_ name: String) -> String {
  capitalized(inWords(name).replacing("on time", with: "on-time"))
}

/// With its first letter a capital; nothing else changes.
package func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// With its first letter no capital, for the middle of a sentence.
package func uncapitalized(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

/// `A`, `A and B`, `A, B and C`.
package func listed(_ things: [String]) -> String {
  guard let last = things.last, things.count > 1 else { return things.first ?? "" }
  return things.dropLast().joined(separator: ", ") + " and " + last
}

/// `2027 Q1` of `2027-Q1`.
package func periodName(_ label: String) -> String { label.replacing("-Q", with: " Q") }

extension CivilDate {
  /// `4 Jan 2027`
  package var spoken: String { "\(day) \(month.name.prefix(3)) \(year)" }
}

extension ScenarioLabels {
  /// `Coverage, Code of conduct`: what a series of this scenario measures and of what, programs by their titles.
  func title(of series: Series) -> String {
    let measured = metricTitle(series.metric.declaration.name)
    guard let kind = series.kind else { return measured }
    if kind == .program, programs.indices.contains(series.index) {
      return "\(measured), \(programs[series.index].title)"
    }
    // `role:designer` where the id alone would be ambiguous.
    let id = series.subject.split(separator: ":", maxSplits: 1).last.map(String.init) ?? series.subject
    return "\(measured), \(inWords(id))"
  }
}

extension ComparisonResults {
  /// By the first scenario that knows the series.
  func title(of series: Series) -> String {
    let index = played.firstIndex { $0.strategy.plan.layout.series.contains(series) } ?? 0
    return scenarios.indices.contains(index) ? scenarios[index].labels.title(of: series) : inWords(series.name)
  }
}
