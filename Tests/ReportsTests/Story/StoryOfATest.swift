import Analysis
import Forecasting
import LearningModel
import Reports
import Support
import Testing

/// A story of a small world as it stands on a wide terminal.
struct StoryOfATest {
  let story: Story
  let screen: String
  let table: Table

  init(
    _ description: PlanDescription, _ choice: FutureChoice = .number(1), replications: Int = 1,
    following program: String? = nil, columns: Int = 140
  ) throws {
    let plan = try Plan(description)
    var settings = ForecastSettings()
    settings.replications = replications
    settings.threads = 1
    story = try Story(choice, of: Forecast(plan, settings), following: program)
    let labels = ScenarioLabels(plan)
    screen = StoryScreen(story, labels, TerminalStyle(columns: columns)).text
    table = StoryTable(story, labels).table
  }

  /// What is told below the outcomes: `11 Jan 2027 · one was launched, on time.`, a month's own as `Jan 2027 · …`.
  var told: [String] {
    var month = ""
    var told: [String] = []
    for block in screen.split(separator: "\n\n").dropFirst(2) {
      let lines = block.split(separator: "\n").map(String.init)
      if lines.count == 1 {
        told += lines
        continue
      }
      let heading = lines[0].split(separator: " ").map(String.init)
      month = lines[0].hasPrefix("When") ? "At the end" : "\(heading[0].prefix(3)) \(heading[1])"
      for line in lines.dropFirst() {
        let day = line.prefix(6).filter { $0 != " " }
        told.append((day.isEmpty ? "" : day + " ") + month + " · " + line.dropFirst(6))
      }
    }
    return told
  }
}
