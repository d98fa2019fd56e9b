import Forecasting

extension ForecastSettings {
  /// Of the same futures, of which only the outcomes at the end of the horizon are asked for: the fewest periods, and no
  /// assumed values. No outcome changes.
  var ofOutcomesAlone: ForecastSettings {
    var settings = self
    settings.periodLength = .year
    settings.keepsAssumedValues = false
    return settings
  }
}
