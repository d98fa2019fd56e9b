import Quantities
import Reports
import Statistics

extension ScenarioPart {
  /// One program by itself, closed until somebody asks for it.
  func part(of program: ProgramResult) -> Markup {
    """
    <details class="part"><summary><span class="what">\(program.title)</span>\(summaryFacts(program))</summary><div>
    \(schedule(program))
    \(facts(program))
    \(pictures(program))</div></details>

    """
  }

  private func summaryFacts(_ program: ProgramResult) -> Markup {
    guard program.isPlanned else { return "<span class=\"fact\">runs already</span>" }
    guard program.canBeForecast, let median = program.launch.p50 else {
      return "<span class=\"fact\">cannot be forecast</span>"
    }
    let onTime = program.onTime.map { $0.count > 0 ? "\(numbers.share($0)) on time" : "" } ?? ""
    let tone = program.isInTrouble ? "fact trouble" : "fact"
    return "<span class=\"fact more\">median launch \(spoken(median))</span><span class=\"\(tone)\">\(onTime)</span>"
  }

  /// When it is launched, in sentences.
  private func schedule(_ program: ProgramResult) -> Markup {
    guard let launched = program.launched else { return "<p class=\"say\">It runs since before the horizon.</p>" }
    guard program.canBeForecast, let p10 = program.launch.p10, let p50 = program.launch.p50,
      let p90 = program.launch.p90
    else {
      return """
        <p class="say"><b>Its launch cannot be forecast:</b> \(numbers.futuresThat("launch", "launches", launched)) it within \
        the horizon, too few to quote a range.</p>
        """
    }
    let due = program.neededBy.map { "It is needed by \(spoken($0)). " } ?? ""
    let within = launched.kept == launched.count ? "" : ", if it is launched within the horizon at all"
    return """
      <p class="say">\(due)<b>The median launch is in the week of \(spoken(p50))</b>; eight futures in ten launch it between \
      \(spoken(p10)) and \(spoken(p90))\(within). \(lateness(program)) \(cancellation(program))</p>
      """
  }

  private func lateness(_ program: ProgramResult) -> String {
    guard let onTime = program.onTime, onTime.count > 0 else { return "" }
    let chance = "It is on time in \(numbers.ofFutures(onTime)) (\(likelihood(onTime.chance)))"
    let late = results["weeks_late", program.id]
    guard let late, late.canBeForecast, late.p90 >= 0.5 else { return chance + "." }
    let weeks = said(late, late.p90, late.errors.p90)
    return chance + "; one launch in ten is more than \(weeks) \(weeks == "1" ? "week" : "weeks") late."
  }

  private func cancellation(_ program: ProgramResult) -> String {
    guard let cancelled = program.cancelled, cancelled.kept > 0 else { return "" }
    return "It is cancelled in \(numbers.ofFutures(cancelled))."
  }

  /// Whose it is, what holds it up, what it takes and brings.
  private func facts(_ program: ProgramResult) -> Markup {
    let who: [(String, String)] = [
      ("Sponsor", spokenSponsor(program.record["sponsor"])), ("For", inWords(program.record["audience"])),
      ("Modality", inWords(program.record["modality"])),
    ]
    let weeks: [(String, String)] = [
      ("Waiting to start", "waiting_weeks"), ("In gates", "gate_weeks"), ("Blocked by disruptions", "blocked_weeks"),
    ].map { ($0.0, meanText($0.1, program.id, "week", "weeks")) }
    let others: [(String, String)] = [
      ("Hours of the team", "hours"), ("Of them worked again", "rework_hours"), ("Cost", "program_cost"),
      ("Completions", "completions"), ("Coverage at the end", "coverage"), ("Adopters at the end", "adopters"),
      ("Benefit (productivity, retention)", "benefit"),
    ].map { ($0.0, meanAndRange($0.1, program.id)) }
    let all = (who + (program.isPlanned ? weeks : []) + others).filter { !$0.1.isEmpty }
    let entries = all.map { name, text -> Markup in "<div><dt>\(name)</dt><dd>\(text)</dd></div>" }
    return "<dl class=\"facts\">\(entries)</dl><p class=\"note\">Means over all futures; in brackets P10 – P90.</p>"
  }

  private func meanText(_ metric: String, _ subject: String, _ singular: String, _ plural: String) -> String {
    guard let estimate = results[metric, subject], estimate.mean.isFinite else { return "" }
    let text = mean(estimate)
    return "\(text) \(text == "1" ? singular : plural)"
  }

  private func meanAndRange(_ metric: String, _ subject: String) -> String {
    guard let estimate = results[metric, subject], estimate.mean.isFinite else { return "" }
    return estimate.canBeForecast && estimate.p10 < estimate.p90
      ? "\(mean(estimate)) (\(range(estimate)))" : mean(estimate)
  }

  private func pictures(_ program: ProgramResult) -> Markup {
    let hours: Markup =
      (results["hours", program.id]?.mean ?? 0) > 0
      ? fan(
        "hours", program.id, title: "Hours of the team by \(periodWord)", description: "\(bandsExplained).", height: 130
      )
      : ""
    let adopters: Markup =
      (results["adopters", program.id]?.mean ?? 0) > 0
      ? fan(
        "adopters", program.id, title: "Adopters",
        description: "People whose behavior at work changed. \(bandsExplained).", tone: "green", height: 130)
      : ""
    return "<div class=\"pair\"><div>\(hours)</div><div>\(adopters)</div></div>"
  }
}
