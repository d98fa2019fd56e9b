package import Analysis
import LearningModel
import Quantities
import Statistics

/// The chronicle of one future on the terminal: how it ended beside all others, then month by month what happened.
package struct StoryScreen: TerminalScreen {
  private let story: Story
  private let labels: ScenarioLabels
  private let words: StoryWords

  package init(_ story: Story, _ labels: ScenarioLabels, _ style: TerminalStyle) {
    self.story = story
    self.labels = labels
    words = StoryWords(story, labels, style)
  }

  package var numbers: SpokenNumbers { words.numbers }

  package var sections: [[String]] { [title, endings, promises] + months + [theEnd] }

  private var title: [String] {
    let followed = story.followed.map { ", \(words.title($0))" } ?? ""
    return [heading(style.shown(labels.scenario) + followed)]
      + style.wrapped(StoryReason(story, words).text, indentation: 0).map { style.painted($0, .faint) }
  }

  // MARK: How it ended

  /// A narrow screen has no room for the place among all.
  private var placeWidth: Int { style.columns < 76 ? 0 : 16 }

  private var endings: [String] {
    let place = style.fitted("among all", to: placeWidth, .right)
    let head = "this future     median             P10\(style.sign("–", "-"))P90" + (placeWidth > 0 ? place : "")
    return [heading("How it ended", head)]
      + story.endings.map { row($0) }
  }

  private func row(_ ending: StoryEnding) -> String {
    let percentiles = ending.all.percentiles
    let range =
      ending.series.metric.declaration.unit == "share"
      ? numbers.range(percentiles[.p10], percentiles[.p90], error: 0)
      : value(percentiles[.p10], ending) + style.sign("–", " to ") + value(percentiles[.p90], ending)
    let texts = [(value(ending.value, ending), 11), (value(percentiles[.p50], ending), 11), (range, 20)]
    let name = "  " + style.fitted(outcome(ending.series), to: style.columns - 2 - 42 - placeWidth)
    let place = placeWidth > 0 ? style.fitted(StoryReason.place(ending, words), to: placeWidth, .right) : ""
    return trimmed(name + cells(texts) + place)
  }

  private func value(_ value: Double, _ ending: StoryEnding) -> String {
    if ending.series.metric == .launchWeek {
      guard let day = labels.firstDay(ofWeekNumber: value) else { return words.numbers.absent }
      return "\(day.day) \(day.month.name.prefix(3)) \(day.year % 100)"
    }
    return words.numbers.value(value, unit: ending.series.metric.declaration.unit, error: 0)
  }

  /// A followed program's outcomes are all its own.
  private func outcome(_ series: Series) -> String {
    story.followed == nil
      ? style.shown(labels.title(of: series)) : metricTitle(series.metric.declaration.name)
  }

  private var promises: [String] {
    guard !story.promises.isEmpty, story.followed == nil else { return [] }
    return [heading("Promises")]
      + story.promises.map { promise in
        let name = "\(outcome(promise.promise.promise.series)): \(style.shown(promise.promise.written))"
        let kept = promise.isKept ? "kept" : "broken"
        let all = "kept in \(share(promise.share))"
        let ink: TerminalStyle.Ink = promise.isKept ? .safe : .trouble
        return "  " + style.fitted(name, to: style.columns - 34)
          + style.painted(style.fitted(kept, to: 10, .right), ink) + style.fitted(all, to: 22, .right)
      }
  }

  /// A sample shows neither certainty nor impossibility: no 100 % and no 0 %.
  private func share(_ share: Double) -> String {
    if share == 1 { return "all" }
    return share == 0 ? "none" : words.numbers.share(share, error: 0) + " of all"
  }

  // MARK: Month by month

  private var months: [[String]] {
    let sentences = StoryTelling(words).told
    guard !sentences.isEmpty else { return [style.wrapped(nothing, indentation: 0)] }
    let byMonth = Dictionary(grouping: sentences) { labels.calendar.month[$0.week] }
    return byMonth.keys.sorted().map { month in
      let told = byMonth[month] ?? []
      let day = words.firstDay(told[0].week)
      return [heading("\(day.month.name) \(day.year)")] + told.flatMap { lines(of: $0) }
    }
  }

  /// The day of the month in which the week begins, then the sentence beside it.
  private func lines(of sentence: StorySentence) -> [String] {
    let day = sentence.isOfMonth ? "" : String(words.firstDay(sentence.week).day)
    return style.wrapped(sentence.text, indentation: 6).enumerated().map { index, line in
      index == 0 ? style.fitted(day, to: 4, .right) + "  " + line.dropFirst(6) : line
    }
  }

  private var nothing: String {
    guard let followed = story.followed else {
      return "Nothing happened in this future: nothing struck, nobody left, no program started or was launched."
    }
    return "Nothing happened to \(words.title(followed)) in this future."
  }

  /// Programs that the horizon's end found unfinished.
  private var theEnd: [String] {
    let unfinished = story.programs.indices.filter { index in
      let status = story.programs[index].status
      let isFollowed = story.followed.map { $0.index == index } ?? true
      return isFollowed && (status == .active || status == .waiting)
    }
    guard !unfinished.isEmpty else { return [] }
    let items = unfinished.map { "\(words.title(ID($0))) (\(state(story.programs[$0])))" }
    return [heading("When the horizon ended")]
      + style.wrapped("Not launched: \(listed(items)).", indentation: 6)
  }

  private func state(_ program: StoryProgram) -> String {
    if program.status == .waiting { return "not started" }
    return program.phase == .gates ? "in gates" : "in " + program.phase.name
  }
}
