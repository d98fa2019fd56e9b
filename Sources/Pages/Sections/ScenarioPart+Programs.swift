import Quantities
import Reports
import Statistics

extension ScenarioPart {
  /// When each program is launched, and behind it a part of its own for each.
  var programs: Markup {
    let title = heading("Programs", "programs")
    guard !results.programs.isEmpty else {
      let others = (results["hours"]?.mean ?? 0) > 0 ? " What comes in unplanned is counted in the whole." : ""
      return title + "<p class=\"say\">The scenario has no programs of its own.\(others)</p>\n"
    }
    let planned = results.programs.filter(\.isPlanned)
    let chart: Markup = planned.isEmpty ? "" : launches(planned)
    return title + "<p class=\"say\">\(late(planned)) \(tooRare(planned)) \(running)</p>\n" + chart
      + "<h3 class=\"screen\">Each program</h3>\n" + Markup(joining: results.programs.map(part(of:)))
  }

  private func late(_ planned: [ProgramResult]) -> Markup {
    let due = planned.filter { ($0.onTime?.count ?? 0) > 0 }
    guard !due.isEmpty else { return planned.isEmpty ? "" : "No program has a date that it is needed by." }
    let late = due.count { $0.isInTrouble }
    let share =
      results["on_time_share"].map { " On average \(mean($0)) of the programs due are launched on time." } ?? ""
    switch (late, due.count) {
    case (0, 1): return "<b>The one program that is due is more likely on time than late.</b>\(share)"
    case (1, 1): return "<b>The one program that is due is more likely late than on time.</b>\(share)"
    case (0, _):
      return
        "<b>None of the \(numberWord(due.count)) programs that are due is more likely late than on time.</b>\(share)"
    default:
      let verb = late == 1 ? "is" : "are"
      return """
        <b>\(capitalized(numberWord(late))) of \(numberWord(due.count)) \(verb) more likely late than on time.</b>\(share)
        """
    }
  }

  private func tooRare(_ planned: [ProgramResult]) -> String {
    let count = planned.count { !$0.canBeForecast }
    guard count > 0 else { return "" }
    return "The launch of \(counted(count, "program", "programs")) cannot be forecast: too few futures reach it."
  }

  private var running: String {
    let count = results.programs.count { !$0.isPlanned }
    guard count > 0 else { return "" }
    return "\(capitalized(counted(count, "program", "programs"))) \(count == 1 ? "runs" : "run") already and "
      + "\(count == 1 ? "has" : "have") no launch."
  }

  private func launches(_ planned: [ProgramResult]) -> Markup {
    let columns = [
      PageTable.Column(title: "Program", field: "program", isNumber: false),
      .init(title: "Needed by", field: "needed_by"), .init(title: "Launch P10", field: "launch_p10"),
      .init(title: "Median", field: "launch_p50"), .init(title: "P90", field: "launch_p90"),
      .init(title: "On time", field: "on_time"), .init(title: "Launched", field: "launched"),
    ]
    let rows = planned.map { program -> [PageTable.Cell] in
      let dates = [program.launch.p10, program.launch.p50, program.launch.p90]
      return [.text(program.title), date(program.neededBy)]
        + dates.map { program.canBeForecast ? date($0) : .text("–") }
        + [chanceCell(program.onTime), chanceCell(program.launched)]
    }
    return ChartFigure(
      chart: "launches", title: "Launches",
      description:
        "From P10 to P90 of the futures that launch the program, the dot is the median; the upright mark is the date it is "
        + "needed by, the figure the chance to be on time. Orange: more likely late than not.",
      table: PageTable(caption: "Launches", columns: columns, rows: rows)
    ).markup
  }

  private func date(_ day: CivilDate?) -> PageTable.Cell { .text(day?.description ?? "–") }

  func chanceCell(_ chance: WilsonInterval?) -> PageTable.Cell {
    guard let chance, chance.count > 0 else { return .number(.nan, "") }
    return .number(chance.chance, numbers.share(chance))
  }
}
