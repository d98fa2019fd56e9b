import Analysis
import Quantities
import Statistics

// Values of shares are written 0…1, money in the scenario's currency, all in the unit of its column.

extension DecisionResults {
  var unit: String { decision.outcome.outcome.unit }
  private var unitName: String { unit == "money" ? currency.code : unit }

  // MARK: What it is worth to find out

  /// `value_of_information.csv`: everything, groups of assumptions, then each assumption, what is worth most first.
  package var valueTable: Table {
    var table = Table(columns: [
      "outcome", "unit", "futures", "kind", "name", "words", "grade", "assumptions", "value", "value_mcse", "low",
      "high",
      "fitted", "fitted_mcse", "influence_p_holm", "value_p_holm", "verdict",
    ])
    let words = words
    let everything = decision.everything
    table.append(
      head("everything and chance", "", "everything, chance as well", "", decision.assumptions.count) + [
        .number(everything.mean), .number(everything.standardError), .number(max(0, everything.meanInterval.low)),
        .number(everything.meanInterval.high), .nothing, .nothing, .nothing, .nothing, "upper bound",
      ])
    for (group, finding) in zip(decision.groups, decision.groupFindings) {
      table.append(head(group.kind.rawValue, group.name, words.name(group), "", group.members.count) + cells(finding))
    }
    for index in decision.ranked {
      let assumption = decision.assumptions[index]
      table.append(
        head("assumption", assumption.path, words.name(assumption), assumption.grade?.rawValue ?? "", 1)
          + cells(decision.findings[index]))
    }
    return table
  }

  private var words: DecisionWords {
    DecisionWords(numbers: SpokenNumbers(currency: currency, style: TerminalStyle()), titles: titles)
  }

  private func head(_ kind: String, _ name: String, _ words: String, _ grade: String, _ count: Int) -> [Cell] {
    [
      .text(decision.outcome.outcome.name), .text(unitName), .count(decision.counted), .text(kind), .text(name),
      .text(words),
      .text(grade), .count(count),
    ]
  }

  private func cells(_ finding: FoundOut.Finding) -> [Cell] {
    let interval = finding.value.interval
    let isKnown = finding.hasInfluence
    func number(_ value: Double) -> Cell { isKnown ? .number(value) : .nothing }
    return [
      .number(finding.worth), number(finding.value.heldOutError.standardError), number(interval.low),
      number(interval.high), number(finding.value.fitted), number(finding.value.fittedError.standardError),
      .number(finding.influencePValue), .number(finding.worthPValue), .text(finding.verdict),
    ]
  }

  // MARK: Where the ranking changes

  /// `rankings.csv`: for each assumption with influence, which strategy is best on average in which range of it.
  package var rankingTable: Table {
    let words = words
    var table = Table(columns: ["assumption", "unit", "from", "to", "best", "from_words", "to_words"])
    for index in decision.ranked where decision.findings[index].hasInfluence {
      let assumption = decision.assumptions[index]
      for range in decision.findings[index].ranges {
        table.append([
          .text(assumption.path), .text(assumption.unit?.name(in: currency) ?? ""), .number(range.from),
          .number(range.to),
          .text(decision.strategies[range.strategy].name), .text(words.value(range.from, assumption.unit)),
          .text(words.value(range.to, assumption.unit)),
        ])
      }
    }
    return table
  }

  // MARK: How each strategy stands

  /// `robustness.csv`: each strategy over all futures.
  package var robustnessTable: Table {
    var table = Table(columns: [
      "strategy", "preferred", "outcome", "unit", "futures", "mean", "mcse", "p10", "p50", "p90", "chance_best",
      "unbeaten", "regret_mean", "regret_mean_mcse", "regret_p90", "regret_max", "near", "share_near", "as_planned",
      "planned_choice",
      "planned_choice_loss", "planned_choice_loss_mcse",
    ])
    for (index, standing) in decision.standings.enumerated() {
      let place = decision.plan.strategies.firstIndex(of: index)
      let loss = place.map { decision.plan.losses[$0] }
      let percentiles = standing.statistics.percentiles
      table.append([
        .text(decision.strategies[index].name), .text(index == decision.preferred ? "yes" : "no"),
        .text(decision.outcome.outcome.name), .text(unitName), .count(decision.counted),
        .number(standing.statistics.mean), .number(standing.statistics.standardError), .number(percentiles[.p10]),
        .number(percentiles[.p50]), .number(percentiles[.p90]), .number(standing.chanceBest),
        .number(standing.unbeaten), .number(standing.regret.mean), .number(standing.regret.standardError),
        .number(standing.regret.percentiles[.p90]),
        .number(standing.greatestRegret),
        .number(decision.near), .number(standing.shareNear), .number(standing.planned),
        .text(place == nil ? "no" : decision.plan.strategies.count > 1 ? "shared" : "yes"),
        loss.map { .number($0.mean) } ?? .nothing, loss.map { .number($0.statistics.standardError) } ?? .nothing,
      ])
    }
    return table
  }

  // MARK: When the choice changes

  /// `regions.csv`: each condition of each region in which the preferred strategy is more often not the best.
  package var regionTable: Table {
    var table = Table(columns: [
      "region", "condition", "words", "unit", "at_least", "at_most", "futures", "cases", "inside", "cases_inside",
      "coverage", "density", "base_rate", "best_inside", "alternative", "gain_mean", "gain_mcse",
    ])
    let words = words
    for (number, change) in decision.changes.enumerated() {
      let region = change.region
      for limit in region.limits {
        let source = decision.sources[limit.input]
        table.append([
          .count(number + 1), .text(source.column), .text(words.condition((limit.atLeast, limit.atMost), source)),
          .text(source.unit(in: currency)), limit.atLeast.map { .number($0) } ?? .nothing,
          limit.atMost.map { .number($0) } ?? .nothing, .count(region.count.all), .count(region.count.cases),
          .count(region.count.inside), .count(region.count.casesInside), .number(region.coverage),
          .number(region.density), .number(region.baseRate), .text(decision.strategies[change.best].name),
          .text(decision.strategies[change.alternative].name), .number(change.gain.mean),
          .number(change.gain.standardError),
        ])
      }
    }
    return table
  }
}

extension FoundOut.Finding {
  /// `worth finding out`, `not told apart from nothing`, `no influence seen`
  var verdict: String {
    isWorth ? "worth finding out" : hasInfluence ? "not told apart from nothing" : "no influence seen"
  }
}

extension ChangedChoice.Source {
  /// The column of samples.csv that it is.
  fileprivate var column: String {
    switch self {
    case .assumption(let assumption): assumption.path
    case .strikes(let entry): "strikes." + entry
    }
  }

  fileprivate func unit(in currency: Currency) -> String {
    switch self {
    case .assumption(let assumption): assumption.unit?.name(in: currency) ?? ""
    case .strikes: "strikes"
    }
  }
}
