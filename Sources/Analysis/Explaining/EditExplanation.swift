package import Forecasting
package import Scenarios
package import Statistics

/// Why one scenario differs from another: the difference of each quantity, split over the edits between their files by
/// Shapley values, which do not depend on the order in which the edits are made.
package struct EditExplanation: Sendable {
  package let replications: Int
  package let groups: [EditGroup]
  /// Edits that no future knows of: names, titles, promises.
  package let onlyWords: [ScenarioEdit]
  /// A quantity each; as many shares as groups.
  package let rows: [EditRow]

  /// Forecasts that it takes, as far as is known before.
  package static func forecastCount(_ difference: ScenarioDifference) -> Int {
    ShapleyValues.mostCoalitions(players: difference.groups.count)
  }

  /// - Parameter criteria: what is split: the mean and the median of each outcome, the chance of each promise.
  /// - Throws: `EditsCannotBeMixed`, or what a forecast throws.
  package init(
    _ difference: ScenarioDifference, _ criteria: Criteria, _ settings: ForecastSettings,
    control: ForecastControl = ForecastControl()
  ) throws {
    let groups = difference.groups
    let quantities = EditedQuantity.all(of: criteria)
    var mixtures = EditMixtures(difference, groups, quantities, criteria, settings, control)
    func worth(_ coalition: Coalition) throws -> [Double] { try mixtures.readings(with: coalition) }
    let shares = try ShapleyValues.ofPlayers(groups.count, value: worth)
    let nobody = try worth(.nobody)
    let everybody = try worth(.everybody(of: groups.count))
    replications = settings.replications
    self.groups = groups
    onlyWords = difference.edits.filter(\.isOnlyWords)
    rows = EditRow.corrected(
      quantities.indices.map { index in
        let width = SliceEstimate.sliceCount + 1
        let range = index * width..<(index + 1) * width
        return EditRow(
          quantity: quantities[index], first: nobody[range.lowerBound],
          whole: SliceEstimate(zip(everybody[range], nobody[range]).map { $0 - $1 }),
          shares: groups.indices.map { group in
            SliceEstimate(shares.values[group][range])
              .blurred(by: shares.standardErrors?[group][range.lowerBound] ?? 0)
          })
      })
  }

  /// Groups that change nothing that is compared, in any future.
  package var idle: [EditGroup] {
    groups.indices.filter { group in
      rows.allSatisfy { $0.shares[group].value == 0 || $0.shares[group].value.isNaN }
    }.map { groups[$0] }
  }
}

/// What is split over edits.
package struct EditedQuantity: Hashable, Sendable {
  package enum Statistic: String, Hashable, Sendable {
    case mean, median, chance
  }

  package let criterion: Criterion
  package let statistic: Statistic

  static func all(of criteria: Criteria) -> [EditedQuantity] {
    let outcomes = criteria.outcomes.flatMap { outcome in
      [Statistic.mean, .median].map { EditedQuantity(criterion: .outcome(outcome), statistic: $0) }
    }
    let promises = criteria.promises.map { EditedQuantity(criterion: .promise($0), statistic: .chance) }
    let all = criteria.promises.isEmpty ? [] : [EditedQuantity(criterion: .allPromises, statistic: .chance)]
    return outcomes + promises + all
  }
}

/// The difference of one quantity, and the share of each group of edits in it. Shares add up to the whole.
package struct EditRow: Sendable {
  package let quantity: EditedQuantity
  /// Of the first scenario.
  package let first: Double
  package let whole: SliceEstimate
  package let shares: [SliceEstimate]
  /// By Holm over all shares of all quantities.
  package private(set) var correctedPValues: [Double] = []

  init(quantity: EditedQuantity, first: Double, whole: SliceEstimate, shares: [SliceEstimate]) {
    self.quantity = quantity
    self.first = first
    self.whole = whole
    self.shares = shares
  }

  /// Whether the share of a group can hardly be noise.
  package func isReal(_ group: Int) -> Bool { correctedPValues[group] < Comparison.significance }

  static func corrected(_ rows: [EditRow]) -> [EditRow] {
    var pValues = holmCorrected(rows.flatMap { $0.shares.map(\.pValue) })[...]
    return rows.map { row in
      var row = row
      row.correctedPValues = Array(pValues.prefix(row.shares.count))
      pValues = pValues.dropFirst(row.shares.count)
      return row
    }
  }
}
