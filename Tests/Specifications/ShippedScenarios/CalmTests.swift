import Support
import Testing

/// scenarios/calm.yaml works out its schedule in its comments: these are the same numbers.
@Suite("The calm scenario") struct CalmTests {
  static let shared = Result { try ShippedForecast("calm", replications: 64) }

  let calm: ShippedForecast

  init() throws { calm = try Self.shared.get() }

  @Test(
    "the first program is launched in the fifth week, on time, the second in the eighth, two weeks late, in every future"
  )
  func launches() {
    #expect(calm.certain("launch_week.first") == 5)
    #expect(calm.certain("weeks_late.first") == 0)
    #expect(calm.certain("launch_week.second") == 8)
    #expect(calm.certain("weeks_late.second") == 2)
    #expect(calm.certain("on_time_share") == 0.5)
  }

  @Test("the team works 150 hours on the first program and 300 on the second")
  func hours() {
    #expect(calm.certain("hours.first") == 150)
    #expect(calm.certain("hours.second") == 300)
    // Two designers have 60 hours in each of 26 weeks: 450 of 1,560.
    #expect(abs(calm.certain("utilization.instructional_designer") - 450.0 / 1560) < 1e-12)
  }

  @Test("all hundred people complete both programs, and half of them work differently afterwards")
  func learners() {
    for program in ["first", "second"] {
      #expect(abs(calm.certain("completions." + program) - 100) < 1e-9)
      #expect(abs(calm.certain("trained." + program) - 100) < 1e-9)
      #expect(abs(calm.certain("adopters." + program) - 50) < 1e-9)
    }
  }

  @Test("$127,833.33 are released, $82,000 spent, $45,833.33 left, and the benefit is $16,500")
  func money() {
    #expect(calm.certain("released") == 127_833.33)
    #expect(calm.certain("spend.salaries") == 52_000)
    #expect(calm.certain("spend.licences") == 26_000)
    #expect(calm.certain("spend.delivery") == 4_000)
    #expect(calm.certain("spend") == 82_000)
    #expect(calm.certain("balance") == 45_833.33)
    #expect(abs(calm.certain("benefit") - 16_500) < 1e-6)
    #expect(abs(calm.certain("net_benefit") + 65_500) < 1e-6)
  }

  @Test("the sponsor's confidence is 52.65 % after a launch on time and one two weeks late")
  func confidence() {
    #expect(abs(calm.certain("confidence.director") - 0.5265) < 1e-12)
  }

  @Test("nothing strikes, nobody leaves, no incident happens")
  func nothingHappens() {
    #expect(calm.certain("strikes") == 0)
    #expect(calm.certain("departures.instructional_designer") == 0)
    #expect(calm.certain("incidents") == 0)
  }
}
