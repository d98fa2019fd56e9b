import LearningModel
import Quantities
import Statistics

extension OneScreenSummary {
  /// When each program launches against the date that it is needed by.
  var launches: [String] {
    let all = plan.portfolio.planned.filter { plan.portfolio.blueprints.values[$0.index].running == nil }
    guard !all.isEmpty else { return [] }
    let coming = mostInTrouble(of: all)
    let titles = coming.map { displayWidth(style.shown(results.labels.programs[$0.index].title)) }
    let name = min(titles.max() ?? 0, style.columns * 3 / 10)
    let strip = LaunchStrip(results.labels.calendar, width: style.columns - name - 32, style)
    let head = "  " + style.fitted("", to: name) + " " + strip.axis
    return [
      heading("Launches", RangeStrip.legend("launches", "needed by", style)),
      style.painted(head + "      median on time launched", .faint),
    ] + coming.map { line(of: $0, strip, nameWidth: name) } + others(all.count - coming.count) + running
  }

  private static var mostLaunches: Int { 20 }

  /// All of them, or of many those that are on time least often; in the order of the file.
  private func mostInTrouble(of programs: [ID<Program>]) -> [ID<Program>] {
    guard programs.count > Self.mostLaunches else { return programs }
    let ranked = programs.sorted { (onTime($0), $0.index) < (onTime($1), $1.index) }
    return ranked.prefix(Self.mostLaunches).sorted { $0.index < $1.index }
  }

  /// What is never due is in no trouble.
  private func onTime(_ program: ID<Program>) -> Double {
    let share = results.statistics(.onTime, subject: program.index).mean
    return share.isFinite ? share : 2
  }

  private func others(_ count: Int) -> [String] {
    count == 0
      ? []
      : style.wrapped("\(count) more, on time as often or more often, are in programs.csv.").map {
        style.painted($0, .faint)
      }
  }

  private func line(of program: ID<Program>, _ strip: LaunchStrip, nameWidth: Int) -> String {
    let launch = results.statistics(.launchWeek, subject: program.index)
    let deadline = plan.portfolio.blueprints.values[program.index].deadlineWeek
    let picture = strip.line(
      p10: launch.percentiles[.p10], p50: launch.percentiles[.p50], p90: launch.percentiles[.p90],
      deadline: deadline == Week.never ? nil : Double(deadline + 1))
    let onTime = chance(.onTime, of: program)
    let title = style.shown(results.labels.programs[program.index].title)
    return "  " + style.fitted(title, to: nameWidth) + " " + picture + " "
      + style.fitted(median(launch), to: 11, .right) + " "
      + style.painted(
        style.fitted(numbers.share(onTime), to: 7, .right), onTime.count == 0 ? nil : ink(of: onTime.chance))
      + " " + style.fitted(numbers.share(chance(.launched, of: program)), to: 8, .right)
  }

  /// Of the futures in which the event is known of the program.
  private func chance(_ event: Metric, of program: ID<Program>) -> WilsonInterval {
    let moments = results.statistics(event, subject: program.index).moments
    return WilsonInterval(
      kept: moments.count == 0 ? 0 : Int((moments.mean * Double(moments.count)).rounded()), of: moments.count)
  }

  /// The day, or the month where the Monte Carlo error is more than a week.
  private func median(_ launch: ColumnStatistics) -> String {
    guard let day = results.labels.firstDay(ofWeekNumber: launch.percentiles[.p50]) else { return numbers.absent }
    let text = day.spoken
    return launch.standardError(of: .p50) > 1 ? String(text.drop { $0 != " " }.dropFirst()) : text
  }

  private var running: [String] {
    let count = plan.portfolio.planned.count { plan.portfolio.blueprints.values[$0.index].running != nil }
    return count == 0 ? [] : [style.painted("  \(count) more \(count == 1 ? "is" : "are") running already", .faint)]
  }
}
