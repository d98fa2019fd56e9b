import LearningModel
import Quantities
import Reports
import Statistics
import Support
import Testing

@Suite("Sensitivity in words") struct SensitivityWordingTests {
  private let wording = SensitivityWording(SpokenNumbers(currency: .usDollar, style: TerminalStyle()))

  @Test(
    "a share of the spread that a sample shows is neither nothing nor all of it; what is estimated below zero is zero",
    arguments: [
      (0.123, 0.004, "12 %"), (0.123, 0.03, "10 %"), (0.002, 0.001, "< 1 %"), (0.012, 0.04, "1 %"),
      (0.998, 0.001, "> 99 %"), (0.98, 0.05, "98 %"), (-0.01, 0.02, "0 %"), (1, 0, "100 %"), (.nan, .nan, "–"),
    ])
  func shares(value: Double, error: Double, words: String) {
    #expect(wording.share(value, error: error) == words)
  }

  @Test("intervals do not say nothing or all either; what is certain has none")
  func intervals() {
    #expect(wording.interval(ConfidenceInterval(low: 0, high: 0.004)) == "< 1 %")
    #expect(wording.interval(ConfidenceInterval(low: 0.996, high: 1)) == "> 99 %")
    #expect(wording.share(0.12, error: 0.01, ConfidenceInterval(low: 0.1, high: 0.14)) == "12 % (10–14 %)")
    #expect(wording.share(1, error: 0, ConfidenceInterval(low: 1, high: 1)) == "100 %")
  }

  @Test(
    "a value of an input is said in its unit, a range with its unit once where that is a word",
    arguments: [
      ("share per year", 0.08, 0.2, "8 % → 20 %"), ("weeks", 12, 40, "12 → 40 weeks"),
      ("USD per year", 62_000, 75_500, "$62k → $75.5k"), ("number", 0.786, 1.78, "0.786 → 1.78"),
      ("share", 0.004, 0.012, "0.4 % → 1.2 %"), ("", 3, 4, "3 → 4"),
    ])
  func values(unit: String, low: Double, high: Double, words: String) {
    #expect(wording.range(low, high, unit: unit) == words)
  }

  @Test("the chance of a promise stays between less than 1 and more than 99 %, whatever a line says of it")
  func chances() {
    #expect(wording.mean(-0.02, error: 0.01, unit: "share", isPromise: true) == "< 1 %")
    #expect(wording.mean(1.01, error: 0.01, unit: "share", isPromise: true) == "> 99 %")
    #expect(wording.mean(3_114_000, error: 2_000, unit: "money", isPromise: false) == "$3.11M")
  }

  @Test("an input is called by the thing and what of it; a program by its title")
  func inputs() throws {
    let plan = try Plan(PlanDescription.smallAcademy())
    let words = InputWords(plan, ScenarioLabels(plan))
    #expect(words.words(for: "team.roles.designer.attrition") == "designer: attrition")
    #expect(
      words.words(for: "programs.negotiation.estimate_error") == "Negotiation, \"hands on\": estimate error")
    #expect(words.words(for: "team.roles.designer.contractors.efficiency") == "designer: contractors efficiency")
    #expect(words.words(for: "funding.salary_growth") == "funding salary growth")
    #expect(words.words(for: "team.skill_growth") == "team skill growth")
  }
}
