import LearningModel
import Support
import Testing

/// What a practitioner would expect of a mid-size organization, and of one in which nobody leads learning full time.
@Suite("A practitioner believes the baseline") struct BaselineTests {
  /// Enough for means within a few percent; a debug build plays a tenth.
  static let replications: Int = {
    #if DEBUG
      return 50
    #else
      return 1_000
    #endif
  }()

  /// Played once for all tests.
  static let shared = Result { try ShippedForecast("baseline", replications: replications) }

  let baseline: ShippedForecast

  init() throws { baseline = try Self.shared.get() }

  @Test("designers are busy for 65 to 95 % of their hours")
  func designersAreBusy() {
    #expect((0.65...0.95).contains(baseline.mean("utilization.instructional_designer")))
  }

  @Test("30 to 80 % of the programs are on time")
  func someProgramsAreLate() {
    #expect((0.3...0.8).contains(baseline.mean("on_time_share")))
  }

  @Test("most programs take two to nine months")
  func programsTakeMonths() {
    let starts = ["new-manager-essentials": 0, "sales-launch": 0, "machine-safety": 4, "onboarding": 13]
      .merging(["inclusion-and-civility": 17, "data-skills": 22, "customer-care": 35]) { first, _ in first }
    let months = starts.map { id, start in
      (baseline.mean("launch_week." + id) - Double(start) - baseline.mean("waiting_weeks." + id)) / (52.0 / 12)
    }
    #expect(months.count { (2...9).contains($0) } > months.count / 2)
    #expect(months.allSatisfy { (1...14).contains($0) })
  }

  @Test("spend is within 15 % of what is released, benefit of the order of cost")
  func moneyFits() {
    let spend = baseline.mean("spend")
    #expect(abs(spend / baseline.mean("released") - 1) < 0.15)
    #expect((0.5...2).contains(baseline.mean("benefit") / spend))
  }

  @Test("every entry of the register strikes in some futures")
  func everythingStrikes() {
    for entry in baseline.forecast.plan.register.names {
      #expect(baseline.mean("strikes." + entry) > 0, "\(entry)")
    }
  }

  @Test(
    "without a full-time leader fewer programs are launched on time, more people leave the team, fewer people apply what they learned; yet work goes on",
    arguments: ["hr-owned", "legal-owned"])
  func leadershipMatters(name: String) throws {
    let owned = try ShippedForecast(name, replications: Self.replications)
    #expect(owned.mean("on_time_share") < baseline.mean("on_time_share") - 0.01)
    #expect(owned.mean("launched_programs") < baseline.mean("launched_programs"))
    #expect(departures(owned) > departures(baseline))
    #expect(owned.mean("adopters") < 0.95 * baseline.mean("adopters"))
    #expect(owned.mean("adopters") > 0.5 * baseline.mean("adopters"))
    #expect(owned.mean("on_time_share") > 0.5 * baseline.mean("on_time_share"))
  }

  private func departures(_ forecast: ShippedForecast) -> Double {
    forecast.forecast.plan.team.names.reduce(0) { $0 + forecast.mean("departures." + $1) }
  }
}
