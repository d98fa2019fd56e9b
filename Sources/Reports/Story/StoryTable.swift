package import Analysis
import LearningModel
import Quantities

/// The chronicle as data: every event of the model's own record, none merged, one a row.
package struct StoryTable {
  private let story: Story
  private let labels: ScenarioLabels
  private let words: StoryWords

  package init(_ story: Story, _ labels: ScenarioLabels) {
    self.story = story
    self.labels = labels
    words = StoryWords(story, labels, TerminalStyle())
  }

  /// `event` counts from 1; `cause` is the event that brought it.
  package var table: Table {
    var table = Table(columns: [
      "scenario", "replication", "event", "week", "date", "kind", "program", "subject", "value", "unit", "cause",
      "text",
    ])
    for position in rows {
      let event = story.events[position]
      let row = EventRow(event.happening, story.plan)
      table.append([
        .text(labels.scenario), .count(story.chosen.replication + 1), .count(position + 1), .count(event.week + 1),
        .text(words.firstDay(event.week).description), .text(row.kind),
        event.happening.program.map { .text(program($0)) } ?? .nothing, row.subject.map { .text($0) } ?? .nothing,
        row.value.map { .number($0.number) } ?? .nothing, row.value.map { .text(unit($0.unit)) } ?? .nothing,
        event.cause.map { .count($0 + 1) } ?? .nothing, text(event).map { .text($0) } ?? .nothing,
      ])
    }
    return table
  }

  /// Of the followed program alone, if one is.
  private var rows: [Int] {
    guard let followed = story.followed else { return Array(story.events.indices) }
    return story.events.indices.filter { story.events[$0].happening.program == followed }
  }

  private func program(_ program: ID<Program>) -> String {
    let id = story.programs[program.index].id
    let earlier = story.programs[..<program.index].count { $0.id == id }
    return earlier > 0 ? "\(id) (\(earlier + 1))" : id
  }

  private func unit(_ unit: String) -> String { unit == "money" ? labels.currency.code : unit }

  private func text(_ event: Chronicle.Event) -> String? {
    let program = event.happening.program
    switch event.happening {
    case .struck(let entry, let program, _), .takesEffect(let entry, let program):
      let brought = story.events.filter { $0.cause.map { story.events[$0] } == event }.map(\.happening)
      return words.head(of: entry, on: program, bringing: brought) + "."
    default:
      let isConsequence = event.cause != nil
      let phrase = words.consequence(event, on: program).map { capitalized($0) + "." }
      return isConsequence ? phrase ?? words.sentence(event) : words.sentence(event) ?? phrase
    }
  }

  // MARK: JSON

  /// How the future ended, and its events.
  package var json: [UInt8] {
    let endings = story.endings.map { ending in
      JSONDocument.members([
        .init("metric", .text(ending.series.metric.declaration.name)), .init("subject", .text(ending.series.subject)),
        .init("unit", .text(labels.unit(of: ending.series))), .init("value", .number(ending.value)),
        .init("p10", .number(ending.all.percentiles[.p10])), .init("p50", .number(ending.all.percentiles[.p50])),
        .init("p90", .number(ending.all.percentiles[.p90])), .init("share_lower", .number(ending.lower)),
        .init("share_same", .number(ending.same)),
      ])
    }
    let promises = story.promises.map { promise in
      JSONDocument.members([
        .init("outcome", .text(promise.promise.promise.series.name)), .init("written", .text(promise.promise.written)),
        .init("kept", .truth(promise.isKept)), .init("share_kept", .number(promise.share)),
      ])
    }
    let table = table
    let events = table.rows.map { row in
      JSONDocument.members(zip(table.columns, row).dropFirst(2).map { .init($0, JSONDocument($1)) })
    }
    return JSONDocument.members([
      .init("scenario", .text(labels.scenario)), .init("replication", .count(story.chosen.replication + 1)),
      .init("replications", .count(story.settings.replications)),
      .init("seed", .text(String(story.settings.seed))), .init("why", .text(StoryReason(story, words).text)),
      .init("outcomes", .list(endings)), .init("promises", .list(promises)), .init("events", .list(events)),
    ]).bytes
  }
}

extension JSONDocument {
  fileprivate init(_ cell: Cell) {
    self =
      switch cell {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .count(let count): .count(count)
      case .nothing: .null
      }
  }
}
