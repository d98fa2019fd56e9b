import Foundation
import LearningModel
import Support
import Testing

@Suite("Every shipped scenario is forecast") struct EveryScenarioTests {
  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: ShippedForecast.folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted()

  @Test("the nine of the README are there")
  func allAreThere() throws {
    #expect(
      Self.names == [
        "baseline", "budget-cut", "calm", "enterprise", "hr-owned", "legal-owned", "one-program", "two-more-designers",
        "vendor-first",
      ])
  }

  @Test("it spends money, and every promise speaks of something that is forecast", arguments: names)
  func isForecast(name: String) throws {
    let shipped = try ShippedForecast(name, replications: 4)
    #expect(shipped.mean("spend") > 0)
    for promise in shipped.scenario.outcomes {
      #expect(shipped.forecast.plan.layout.position(named: promise.series) != nil, "\(promise.series)")
    }
  }
}
