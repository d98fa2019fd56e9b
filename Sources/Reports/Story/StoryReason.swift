import Analysis
import LearningModel

/// Which future a story tells, why it was taken, and where its outcomes stand among all.
struct StoryReason {
  private let story: Story
  private let words: StoryWords

  init(_ story: Story, _ words: StoryWords) {
    self.story = story
    self.words = words
  }

  /// `Future 4,711 of 10,000, seed 1: the one nearest P90 of spend, $4.02M.`
  var text: String {
    let number = words.numbers.grouped(UInt64(story.chosen.replication + 1))
    let all = words.numbers.grouped(UInt64(story.settings.replications))
    return "Future \(number) of \(all), seed \(story.settings.seed)\(reason)"
  }

  private var reason: String {
    switch story.chosen.choice {
    case .number: return "."
    case .typical:
      let what = story.promises.isEmpty ? "the main outcomes" : "the promised outcomes"
      return ": the typical one, from which all others are nearest in \(what)."
    case .percentile(let percentile, let outcome):
      let digits = percentile == percentile.rounded() ? String(Int(percentile)) : String(percentile)
      return ": the one nearest P\(digits) of \(words.style.shown(outcome))\(wanted(outcome))."
    }
  }

  private func wanted(_ outcome: String) -> String {
    guard let wanted = story.chosen.wanted, let position = story.plan.layout.position(named: outcome) else { return "" }
    let unit = story.plan.layout.series[position].metric.declaration.unit
    return ", " + words.numbers.value(wanted, unit: unit, error: 0)
  }

  /// `above 62 of 100`: futures in which an outcome is lower; those with the same count half.
  static func place(_ ending: StoryEnding, _ words: StoryWords) -> String {
    guard ending.value.isFinite else { return "" }
    if ending.same == 1 { return "as in all" }
    if ending.same >= 0.5 { return "as in \(min(99, Int((ending.same * 100).rounded()))) in 100" }
    let percent = (ending.lower + ending.same / 2) * 100
    if percent < 1 { return "lowest 1 in 100" }
    return percent > 99 ? "highest 1 in 100" : "above \(Int(percent.rounded())) in 100"
  }
}
