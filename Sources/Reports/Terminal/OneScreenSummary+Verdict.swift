import Forecasting
import LearningModel
import Statistics

extension OneScreenSummary {
  /// What a sponsor asks first, in sentences: will the promises be kept, what does it cost, what comes late.
  var verdict: [String] {
    [kept, cost, late].compactMap { $0 }.flatMap { style.wrapped($0) }
  }

  /// `44 % chance of keeping all four promises (95 % interval 41–47 %); the weakest is “On-time share: at least 60%”, kept
  /// in 62 %.`
  private var kept: String? {
    guard let all = results.summary.allPromises else { return nil }
    let promises = Array(zip(results.summary.promises, results.labels.promises))
    guard promises.count > 1 else {
      return promises.first.map { chance(all, "the promise \(name($0, $1))", "is") + "." }
    }
    // Where all futures keep all of them, none is weak.
    let weakest = promises.min { $0.0.chance.kept < $1.0.chance.kept }.flatMap { all.kept == all.count ? nil : $0 }
    let ending = weakest.map { "; the weakest is \(name($0, $1)), kept in \(numbers.share($0.chance))" } ?? ""
    let what = promises.count == 2 ? "both promises" : "all \(numberWord(promises.count)) promises"
    return chance(all, what, "are") + ending + "."
  }

  /// A sample shows neither certainty nor impossibility: then it tells what it shows.
  private func chance(_ all: WilsonInterval, _ what: String, _ verb: String) -> String {
    let futures = numbers.grouped(UInt64(all.count))
    if all.kept == 0 { return "In none of \(futures) futures \(verb) \(what) kept" }
    if all.kept == all.count { return "In all \(futures) futures \(verb) \(what) kept" }
    return "\(numbers.share(all)) chance of keeping \(what) (95 % interval \(numbers.interval(all)))"
  }

  private func name(_ promise: PromiseChance, _ written: String) -> String {
    style.quoted("\(spoken(promise.promise.series)): \(style.shown(written))")
  }

  /// `Spend is $3.11M in the median future, $3.04M to $3.17M in eight of ten; net benefit …`
  private var cost: String? {
    let parts = [Metric.spend, .netBenefit].map { metric -> String in
      let statistics = results.statistics(metric)
      let name = inWords(metric.declaration.name)
      let values = [Percentile.p50, .p10, .p90].map {
        numbers.money(statistics.percentiles[$0], error: statistics.standardError(of: $0))
      }
      return values[1] == values[2]
        ? "\(name) is \(values[0])"
        : "\(name) is \(values[0]) in the median, \(values[1]) to \(values[2]) in eight of ten"
    }
    return capitalized(parts.joined(separator: "; ")) + "."
  }

  /// `2 of 8 programs are more often late than on time: Data skills for everyday decisions, First ninety days.`
  private var late: String? {
    let due = plan.portfolio.planned.filter {
      plan.portfolio.blueprints.values[$0.index].running == nil
        && results.statistics(.onTime, subject: $0.index).moments.count > 0
    }
    let late = due.filter { results.statistics(.onTime, subject: $0.index).moments.mean < 0.5 }
    guard !due.isEmpty else { return nil }
    if late.isEmpty {
      return due.count == 1
        ? "The one program with a date is more often on time than late."
        : "Each of the \(numberWord(due.count)) programs with a date is more often on time than late."
    }
    let titles = late.prefix(3).map { style.clipped(style.shown(results.labels.programs[$0.index].title), to: 40) }
    let rest = late.count > 3 ? " and \(late.count - 3) more" : ""
    let first = due.count == 1 ? "The one program with a date" : "\(late.count) of \(due.count) programs"
    return "\(first) \(late.count == 1 ? "is" : "are") more often late than on time: "
      + (late.count > 3 ? titles.joined(separator: ", ") + rest : listed(titles)) + "."
  }
}
