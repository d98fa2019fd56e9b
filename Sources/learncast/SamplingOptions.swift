import ArgumentParser
import Chance
import Forecasting
import Reports

/// How the assumptions of many futures are chosen together.
struct SamplingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How assumptions are chosen: each future by itself, or evenly within batches of 256.",
      valueName: "random|latin|sobol"))
  var sampling = Sampling.random

  enum Sampling: String, CaseIterable, ExpressibleByArgument {
    case random, latin, sobol
  }

  /// Whole batches of futures where the sampling is one of batches: errors are read from them, and it takes two.
  func set(in settings: inout ForecastSettings) {
    switch sampling {
    case .random: settings.sampling = .random
    case .latin: settings.sampling = .latin
    case .sobol: settings.sampling = .sobol([])
    }
    if settings.sampling.isBatched { settings.replications = settings.wholeBatches }
  }

  /// Says so where more futures are played than were asked for.
  fileprivate func tell(of settings: ForecastSettings, asked: Int) {
    guard settings.replications != asked else { return }
    let numbers = [settings.replications, asked].map { digitGroups($0) }
    Terminal.tell(
      "learncast: --sampling \(sampling.rawValue) plays whole batches of \(SamplingDesign.batchLength) futures, at least "
        + "two: \(numbers[0]) instead of \(numbers[1]).")
  }
}

extension ForecastOptions {
  /// What was asked for; told where it is not to the letter.
  func settings(telling: Bool) -> ForecastSettings {
    let settings = settings
    if telling, let replications { design.tell(of: settings, asked: replications) }
    return settings
  }
}
