import Forecasting
import LearningModel
import Statistics

extension OneScreenSummary {
  /// What sets the futures apart in which the weakest promise breaks.
  var nextLook: [String] {
    guard let weakest = weakestPromise else { return [] }
    let promise = zip(results.summary.promises, results.labels.promises).first { $0.0.promise == weakest }
    let name = style.quoted("\(spoken(weakest.series)): \(style.shown(promise?.1 ?? ""))")
    let contrasts = results.forecast.contrasts(of: weakest).prefix(2)
    let telling = contrasts.map { "\(spoken($0.source)) (\(spoken($0)))" }
    let sentence =
      telling.isEmpty
      ? "The weakest promise is \(name); nothing that strikes or is assumed sets the futures apart that break it."
      : "The weakest promise is \(name). What sets the futures apart that break it: "
        + telling.joined(separator: ", and ") + "."
    return [heading("Look next at")] + style.wrapped(sentence)
  }

  /// The one kept least often, if some futures keep it and some break it.
  private var weakestPromise: Promise? {
    results.summary.promises.filter { $0.chance.kept > 0 && $0.chance.kept < $0.chance.count }
      .min { $0.chance.kept < $1.chance.kept }?.promise
  }

  private func spoken(_ source: Contrast.Source) -> String {
    switch source {
    case .series(let series) where series.metric == .strikes: "strikes of \(style.quoted(spoken(series.subject)))"
    case .series(let series): "\(inWords(series.metric.declaration.name)) of \(spoken(series.subject))"
    // Whoever looks for it types it.
    case .assumption(let path): style.shown(path)
    }
  }

  /// `11.2 instead of 7.9`
  private func spoken(_ contrast: Contrast) -> String {
    let (broken, kept) = (contrast.broken, contrast.kept)
    return "\(numbers.count(broken, error: contrast.standardError)) instead of "
      + numbers.count(kept, error: contrast.standardError)
  }
}
