import LearningModel
import Quantities
import Statistics

extension OneScreenSummary {
  /// When each program launches against the date that it is needed by.
  var launches: [String] {
    let coming = plan.portfolio.planned.filter { plan.portfolio.blueprints.values[$0.index].running == nil }
    guard !coming.isEmpty else { return [] }
    let titles = coming.map { displayWidth(style.shown(results.labels.programs[$0.index].title)) }
    let name = min(titles.max() ?? 0, style.columns * 3 / 10)
    let strip = LaunchStrip(calendar: results.labels.calendar, width: style.columns - name - 32, style: style)
    let legend =
      "P10 \(style.sign("├─●─┤", "[-o-]")) P90 of launches, \(style.sign("┃", "|")) needed by"
    let head = "  " + style.fitted("", to: name) + " " + strip.axis
    return [
      heading("Launches", legend),
      style.painted(head + "      median on time launched", .faint),
    ] + coming.map { line(of: $0, strip, nameWidth: name) } + running
  }

  private func line(of program: ID<Program>, _ strip: LaunchStrip, nameWidth: Int) -> String {
    let launch = results.statistics(.launchWeek, subject: program.index)
    let deadline = plan.portfolio.blueprints.values[program.index].deadlineWeek
    let picture = strip.line(
      p10: launch.percentiles[.p10], p50: launch.percentiles[.p50], p90: launch.percentiles[.p90],
      deadline: deadline == Week.never ? nil : Double(deadline + 1))
    let onTime = results.statistics(.onTime, subject: program.index)
    let title = style.shown(results.labels.programs[program.index].title)
    return "  " + style.fitted(title, to: nameWidth) + " " + picture + " "
      + style.fitted(median(launch), to: 11, .right) + " "
      + style.painted(
        style.fitted(numbers.share(onTime.mean, error: onTime.standardError), to: 7, .right),
        onTime.mean.isNaN ? nil : ink(of: onTime.mean))
      + " " + style.fitted(launchedShare(program), to: 8, .right)
  }

  private func launchedShare(_ program: ID<Program>) -> String {
    let launched = results.statistics(.launched, subject: program.index)
    return numbers.share(launched.mean, error: launched.standardError)
  }

  /// The day, or the month where the Monte Carlo error is more than a week.
  private func median(_ launch: ColumnStatistics) -> String {
    guard let day = results.labels.firstDay(ofWeekNumber: launch.percentiles[.p50]) else { return numbers.absent }
    let text = spoken(day)
    return launch.standardError(of: .p50) > 1 ? String(text.drop { $0 != " " }.dropFirst()) : text
  }

  private var running: [String] {
    let count = plan.portfolio.planned.count { plan.portfolio.blueprints.values[$0.index].running != nil }
    return count == 0 ? [] : [style.painted("  \(count) more \(count == 1 ? "runs" : "run") already", .faint)]
  }
}
