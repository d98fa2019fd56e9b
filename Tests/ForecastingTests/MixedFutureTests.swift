import Forecasting
import LearningModel
import Support
import Testing

@Suite("Futures that are mixed of two") struct MixedFutureTests {
  private func forecast(_ description: PlanDescription, _ replications: Int = 300) throws -> Forecast {
    var settings = ForecastSettings()
    settings.replications = replications
    settings.keepsAssumedValues = true
    return try Forecast(Plan(description), settings)
  }

  private func spend(_ forecast: Forecast) -> [Double] {
    forecast.samples.outcomes.column(forecast.plan.layout[.spend])
  }

  @Test("a future's own luck with nothing from its partner is the future itself")
  func itself() throws {
    let forecast = try forecast(.smallAcademy())
    let again = try forecast.mixed(
      MixedFuture(.ofForecast, []), count: 300, observing: [forecast.plan.layout[.spend]])
    #expect(spend(again) == spend(forecast))
  }

  @Test("the partner's luck under all assumptions of the future is the future, where nothing is left to chance")
  func sameAssumptions() throws {
    let forecast = try forecast(.simpleSpend())
    let position = [forecast.plan.layout[.spend]]
    let uncertain = forecast.plan.assumptions.indices.filter { !forecast.plan.assumptions[$0].draw.isFixed }
    let redrawn = try forecast.mixed(MixedFuture(.ofPartner, uncertain), count: 300, observing: position)
    #expect(spend(redrawn) == spend(forecast))
    // The partner itself has other assumptions.
    let partner = try forecast.mixed(.partner, count: 300, observing: position)
    #expect(zip(spend(partner), spend(forecast)).allSatisfy { $0 != $1 })
  }

  @Test("all assumptions of the partner under the future's luck, and the partner's luck, are the partner")
  func exchanged() throws {
    let forecast = try forecast(.simpleSpend())
    let position = [forecast.plan.layout[.spend]]
    let partner = try forecast.mixed(.partner, count: 300, observing: position, keepsAssumedValues: true)
    let uncertain = forecast.plan.assumptions.indices.filter { !forecast.plan.assumptions[$0].draw.isFixed }
    let given = try forecast.mixed(
      MixedFuture(.ofForecast, uncertain), count: 300, observing: position, partners: partner.samples.assumed)
    #expect(spend(given) == spend(partner))
  }

  @Test("chance is redrawn: under the same assumptions luck adds $4,000 in other futures, in half of them")
  func chance() throws {
    let forecast = try forecast(.simpleSpend(chance: true))
    let uncertain = forecast.plan.assumptions.indices.filter { !forecast.plan.assumptions[$0].draw.isFixed }
    let redrawn = try forecast.mixed(
      MixedFuture(.ofPartner, uncertain), count: 300, observing: [forecast.plan.layout[.spend]])
    let moved = zip(spend(redrawn), spend(forecast)).map { ($0 - $1).rounded() }
    #expect(Set(moved) == [-4_000, 0, 4_000])
    // 150 ± 4 × √75.
    #expect((115...185).contains(moved.count { $0 == 0 }))
  }
}
