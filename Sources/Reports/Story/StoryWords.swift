import Analysis
import LearningModel
import Quantities

/// What a story calls people, programs, days and amounts.
struct StoryWords {
  let story: Story
  let calendar: PlanningCalendar
  let numbers: SpokenNumbers

  init(_ story: Story, _ labels: ScenarioLabels, _ style: TerminalStyle) {
    self.story = story
    calendar = labels.calendar
    numbers = SpokenNumbers(currency: labels.currency, style: style)
  }

  var style: TerminalStyle { numbers.style }

  // MARK: Names

  /// Its title. Programs that entered under one title are told apart by their order.
  func title(_ program: ID<Program>) -> String {
    let title = story.programs[program.index].title
    let earlier = story.programs[..<program.index].count { $0.title == title }
    return style.shown(title) + (earlier > 0 ? " (\(earlier + 1))" : "")
  }

  /// `instructional designer`
  func role(_ role: ID<Role>) -> String { spoken(story.plan.team.names[role.index]) }

  /// `an instructional designer`
  func aRole(_ role: ID<Role>) -> String {
    let name = self.role(role)
    return ("aeiou".contains(name.prefix(1).lowercased()) ? "an " : "a ") + name
  }

  /// `the COO`, `the general counsel`
  func sponsor(_ sponsor: ID<Sponsor>) -> String {
    let name = story.plan.sponsors.names[sponsor.index]
    let isShort = officers.contains(name.lowercased())
    return "the " + (isShort ? style.shown(name.uppercased()) : spoken(name))
  }

  func incident(_ kind: ID<IncidentKind>) -> String { spoken(story.plan.organization.incidents.names[kind.index]) }

  func entry(_ entry: ID<Disruption>) -> String { spoken(story.plan.register.names[entry.index]) }

  /// `the legal gate`, or the review that an entry of the register brought.
  func gate(_ name: GateName) -> String {
    switch name {
    case .own(let index): "the \(spoken(story.plan.portfolio.gateNames[index])) gate"
    case .brought(let entry): "the review that '\(self.entry(entry))' brought"
    }
  }

  func spoken(_ name: String) -> String { style.shown(inWords(name)) }

  // MARK: Days

  /// First day of a week, counted from 0.
  func firstDay(_ week: Int) -> CivilDate { calendar.start.adding(days: 7 * week) }

  /// `5 Apr 2027`
  func day(_ week: Int) -> String { firstDay(week).spoken }

  /// `1 week`, `3 weeks`
  func weeks(_ count: Int) -> String { counted(count, "week") }

  /// `no weeks`, `1 week`, `3 weeks`
  func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count == 0 ? "no" : String(count)) \(several ?? one + "s")"
  }

  // MARK: Amounts

  func money(_ amount: Money) -> String { numbers.money(amount.amount, error: 0) }
  func money(_ amount: Double) -> String { numbers.money(amount, error: 0) }
  func share(_ share: Double) -> String { numbers.share(share.magnitude, error: 0) }

  /// `1 hour`, `120 hours`
  func hours(_ hours: Double) -> String {
    let spoken = numbers.count(hours.magnitude, error: 0)
    return spoken == "1" ? "1 hour" : "\(spoken) hours"
  }

  /// `the second`, `the 21st`
  func ordinal(_ number: Int) -> String {
    let words = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    if words.indices.contains(number) { return words[number] }
    let ending: String
    switch (number % 10, number % 100) {
    case (_, 11...13): ending = "th"
    case (1, _): ending = "st"
    case (2, _): ending = "nd"
    case (3, _): ending = "rd"
    default: ending = "th"
    }
    return "\(number)\(ending)"
  }
}

/// Sponsors that are known by their letters.
private let officers: Set = [
  "ceo", "cfo", "chro", "cio", "ciso", "clo", "cmo", "coo", "cpo", "cro", "cso", "cto", "hr", "it",
]
