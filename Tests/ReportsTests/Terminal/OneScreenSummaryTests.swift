import Forecasting
import LearningModel
import Reports
import Support
import Testing

@Suite("The one-screen summary")
struct OneScreenSummaryTests {
  private func text(
    _ run: RunOfATest, columns: Int = 80, unicode: Bool = true
  ) -> String {
    OneScreenSummary(run.results, TerminalStyle(columns: columns, showsUnicode: unicode)).text
  }

  private func line(_ text: String, beginning: String) throws -> String {
    try #require(text.split(separator: "\n").map(String.init).first { $0.hasPrefix(beginning) })
  }

  @Test("answers in the order of cli.md: promises, launches, money, people, what struck, what to look at next")
  func order() throws {
    let run = try RunOfATest(
      .smallAcademy(), replications: 300,
      promising: [("launch_week.negotiation", .atMost, 14, "at most 14")])
    let text = text(run)
    var rest = text[...]
    for heading in ["Small academy", "Promises", "Launches", "Money", "People", "What struck most", "Look next at"] {
      let found = try #require(
        rest.range(of: "\n" + heading) ?? (rest.hasPrefix(heading) ? rest.range(of: heading) : nil))
      rest = rest[found.upperBound...]
    }
  }

  @Test("tells the chance of each promise in numbers and words, with its interval; a sample shows no 100 % and no 0 %")
  func promises() throws {
    // Kept in all of 100 futures: Wilson's interval is 96.3–100 %, its standard error about one point.
    let run = try RunOfATest(
      .hundredAWeek, replications: 100,
      promising: [("spend", .atMost, 1_000, "at most $1k"), ("launch_week.one", .atMost, 3, "at most 3")])
    let text = text(run)
    let spend = try line(text, beginning: "  Spend: at most $1k")
    #expect(spend.contains("   all  very likely ") && spend.hasSuffix("96–100 %"))
    let launch = try line(text, beginning: "  Launch week, =1+1: at most 3")
    #expect(launch.contains("  none  very unlikely ") && launch.hasSuffix("0–4 %"))
    #expect(try line(text, beginning: "  All in the same future").contains("in none of 100"))
  }

  @Test("draws launches on a time axis: a dot in the launch week, a bar in the week that is promised")
  func launches() throws {
    // Launched in the week from 25 January, needed in the one from 18 January: late in all futures.
    let row = try line(text(try RunOfATest(.hundredAWeek)), beginning: "  =1+1")
    #expect(row.contains("25 Jan 2027") && row.contains(" none ") && row.hasSuffix("all"))
    let bar = try #require(row.firstIndex(of: "┃"))
    #expect(bar < (try #require(row.firstIndex(of: "●"))))
  }

  @Test("a launch in the promised week is one sign for both")
  func onTheDay() throws {
    var description = PlanDescription.hundredAWeek
    description.programs[0].deadlineWeek = 3
    let run = try RunOfATest(description)
    #expect(try line(text(run), beginning: "  =1+1").contains("◉"))
    #expect(try line(text(run, unicode: false), beginning: "  =1+1").contains("@"))
  }

  @Test("tells money in the currency, and says why there is no return on spend")
  func money() throws {
    let text = text(try RunOfATest(.hundredAWeek))
    #expect(try line(text, beginning: "  Spend  ").split(separator: " ").prefix(4) == ["Spend", "$1k", "$1k", "$1k"])
    #expect(try line(text, beginning: "  Return on spend").split(separator: " ").suffix(3) == ["–", "–", "–"])
    let sentence = "No return on spend can be told: 'one' states no value_per_adopter_year, retains or prevents."
    #expect(text.replacing("\n ", with: "").contains(sentence))
  }

  /// $100 a week for 26 weeks in two quarters of 13; $2,000 is released for the first and $1,000 for the second.
  private func twoQuarters() throws -> RunOfATest {
    var description = PlanDescription.calm(weeks: 26)
    description.funding.licences = 5_200
    description.funding.quarters = zip([2_000, 1_000], description.calendar.quarters).map { $0 / $1.shareInHorizon }
    return try RunOfATest(description)
  }

  @Test("draws each quarter's spend on one scale against what is released for it, beside the numbers")
  func moneyByQuarter() throws {
    let text = text(try twoQuarters())
    let first = try line(text, beginning: "  2027 Q1")
    let second = try line(text, beginning: "  2027 Q2")
    #expect(first.split(separator: " ").suffix(3) == ["$1.3k", "$2k", "$700"])
    #expect(second.split(separator: " ").suffix(3) == ["$1.3k", "$1k", "$400"])
    // The same spend stands in the same column; what is released lies right of it, then left.
    let spend = try #require(Array(first).firstIndex(of: "●"))
    #expect(Array(second).firstIndex(of: "●") == spend)
    let (more, less) = (Array(first).firstIndex(of: "┃"), Array(second).firstIndex(of: "┃"))
    #expect(try #require(more) > spend)
    #expect(try #require(less) < spend)
  }

  @Test("a narrow screen leaves out the balance, a wide one shows the ends of the band and chances as bars")
  func widths() throws {
    let run = try twoQuarters()
    #expect(try line(text(run, columns: 60), beginning: "  2027 Q1").hasSuffix("$1.3k       $2k"))
    let wide = try line(text(run, columns: 120), beginning: "  2027 Q1")
    #expect(wide.split(separator: " ").suffix(5) == ["$1.3k", "$1.3k", "$1.3k", "$2k", "$700"])
    let promising = try RunOfATest(.hundredAWeek, promising: [("spend", .atMost, 1_000, "at most $1k")])
    #expect(text(promising, columns: 120).contains(String(repeating: "█", count: 20) + "    all  very likely"))
    #expect(text(promising, columns: 120, unicode: false).contains(String(repeating: "#", count: 20) + "    all"))
  }

  @Test("says first how likely the promises are kept, what it costs, and what is late")
  func verdict() throws {
    // $100 a week for ten weeks; the one program is launched a week late in every future.
    let run = try RunOfATest(
      .hundredAWeek,
      promising: [("spend", .atMost, 1_000, "at most $1k"), ("on_time_share", .atLeast, 0.5, "at least 50%")])
    let told = text(run).replacing("\n ", with: "")
    #expect(
      told.contains(
        "In none of 40 futures are both promises kept; the weakest is “On-time share: at least 50%”, kept in none."))
    #expect(told.contains("Spend is $1k; net benefit is −$1k."))
    #expect(told.contains("The one program with a date is more often late than on time: =1+1."))
    let both = try RunOfATest(
      .hundredAWeek,
      promising: [("spend", .atMost, 1_000, "at most $1k"), ("launch_week.one", .atMost, 4, "at most 4")])
    #expect(text(both).contains("In all 40 futures are both promises kept.\n"))
    let one = text(try RunOfATest(.hundredAWeek, promising: [("spend", .atMost, 1_000, "at most $1k")]))
    #expect(one.contains("In all 40 futures is the promise “Spend: at most $1k” kept."))
  }

  @Test("shades each period by how much of the capacity is used, a quarter a cell where there are many")
  func utilizationStrip() throws {
    // 120 hours of one designer of 30 a week from 4 January, ten weeks: January's four weeks in full, then nothing.
    let text = text(try RunOfATest(.hundredAWeek))
    #expect(text.contains("by month ░ 50 ▒ 75 ▓ 90 % █ used"))
    #expect(try line(text, beginning: "  designer").contains(" ███░░░░░░ "))
    #expect(
      try line(self.text(RunOfATest(.hundredAWeek), unicode: false), beginning: "  designer").contains(" ###...... "))
  }

  @Test("names the bottleneck only where a role uses much of its capacity")
  func bottleneck() throws {
    // 120 hours of 300 in ten weeks: 40 %.
    var description = PlanDescription.hundredAWeek
    let text = text(try RunOfATest(description))
    #expect(try line(text, beginning: "  designer").contains("40 %"))
    #expect(text.contains("No role is a bottleneck"))
    description.programs[0].learningHours = 270
    #expect(self.text(try RunOfATest(description)).contains("Bottleneck: designer, 90 % of capacity used."))
  }

  @Test("points at what sets the futures apart in which the weakest promise breaks")
  func nextLook() throws {
    // The bill is the only thing that differs: it comes in about half of the futures and breaks the promise in each.
    var description = PlanDescription.hundredAWeek
    description.register = [EntryDescription("bill", .date(week: 2, probability: 0.5), [.cost(500)])]
    let run = try RunOfATest(
      description, replications: 200, promising: [("spend", .atMost, 1_000, "at most $1k")])
    let told = text(run).replacing("\n ", with: "")
    #expect(told.contains("The weakest promise is “Spend: at most $1k”."))
    #expect(told.contains("strikes of “bill” (1 instead of 0)"))
  }

  @Test("fits the terminal, plain or not", arguments: [60, 72, 80, 100, 140])
  func width(columns: Int) throws {
    let run = try RunOfATest(.smallAcademy(), replications: 60, promising: [("spend", .atMost, 1e6, "at most $1M")])
    for line in text(run, columns: columns).split(separator: "\n") { #expect(line.count <= columns) }
    let plain = text(run, columns: columns, unicode: false)
    #expect(plain.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("of many programs the screen shows the twenty that are on time least often, and says how many there are more")
  func manyPrograms() throws {
    // One designer builds one after the other, a week each: those from the seventh on are late.
    let courses = (1...26).map { number in
      var course = ProgramDescription.course("course-\(number)", hours: 40)
      course.deadlineWeek = 5
      return course
    }
    let text = text(try RunOfATest(.studio(weeks: 30, courses), replications: 2))
    #expect(!text.contains("\n  course-6 ") && text.contains("\n  course-7 ") && text.contains("\n  course-26 "))
    #expect(text.contains("  6 more, on time as often or more often, are in programs.csv."))
  }

  @Test("a scenario without programs, roles or register is told without those sections")
  func almostNothing() throws {
    let text = text(try RunOfATest(.calm(weeks: 3)))
    #expect(!text.contains("Launches") && !text.contains("People") && !text.contains("What struck"))
    #expect(text.contains("None: the scenario has no outcomes that it promises to keep."))
  }
}
