import Analysis
import Statistics

extension ExplanationResults {
  /// `explanation.csv`: the plan, the steps from it to the forecast, the forecast; then what each source does alone.
  package var table: Table {
    var table = Table(columns: names + stepColumns + effectColumns)
    let bridge = explanation.bridge
    table.append(head("plan", "") + level(bridge.start) + noEffect)
    var level = bridge.start
    for (index, step) in bridge.steps.enumerated() {
      level += step.change
      table.append(head("step", step.name) + cells(step, index, level) + noEffect)
    }
    table.append(head("forecast", "") + self.level(bridge.end) + noEffect)
    for (index, effect) in explanation.effects.enumerated() {
      let kind = effect.group.isEntry ? "entry alone" : "group alone"
      table.append(head(kind, effect.group.name) + noStep + cells(effect, index))
    }
    return table
  }

  private func head(_ row: String, _ source: String) -> [Cell] {
    let unit = self.unit == "money" ? labels.currency.code : self.unit
    return [
      .text(labels.scenario), .text(explanation.outcome.name), .text(unit), .text(row), .text(source),
      .count(explanation.replications),
    ]
  }

  private func level(_ value: Double) -> [Cell] {
    [.number(value)] + Array(repeating: .nothing, count: stepColumns.count - 1)
  }

  private func cells(_ step: Bridge.Step, _ index: Int, _ level: Double) -> [Cell] {
    [
      .number(level), .number(step.change), .number(step.standardError), .number(step.pValue),
      .number(correctedSteps[index]), verdict(isReal(step: index), step.change == 0),
    ]
  }

  private func cells(_ effect: SourceEffect, _ index: Int) -> [Cell] {
    func cells(_ difference: PairedDifference) -> [Cell] {
      [.number(difference.mean), .number(difference.statistics.standardError)]
    }
    return cells(effect.inForecast)
      + [verdict(isRealInForecast(index), effect.inForecast.equal == effect.inForecast.count)]
      + cells(effect.inPlan) + [verdict(isRealInPlan(index), effect.inPlan.equal == effect.inPlan.count)]
      + [.number(effect.interaction)] + cells(effect.spend) + cells(effect.launchWeeks)
  }

  private func verdict(_ isReal: Bool, _ isNothing: Bool) -> Cell {
    isNothing ? "no difference" : isReal ? "difference" : "may be noise"
  }

  private var noStep: [Cell] { Array(repeating: .nothing, count: stepColumns.count) }
  private var noEffect: [Cell] { Array(repeating: .nothing, count: effectColumns.count) }
}

private let names = ["scenario", "metric", "unit", "row", "source", "replications"]
private let stepColumns = ["level", "change", "change_mcse", "p_value", "p_holm", "verdict"]
private let effectColumns = [
  "in_forecast", "in_forecast_mcse", "in_forecast_verdict", "in_plan", "in_plan_mcse", "in_plan_verdict", "together",
  "spend", "spend_mcse", "launch_weeks", "launch_weeks_mcse",
]
