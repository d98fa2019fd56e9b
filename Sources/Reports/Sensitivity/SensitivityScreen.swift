import Analysis
import LearningModel
import Statistics

/// A sensitivity analysis on the terminal: what to find out next, then for each outcome where its spread comes from and
/// what the most influential inputs do to it.
package struct SensitivityScreen: TerminalScreen {
  let results: SensitivityResults
  let wording: SensitivityWording
  /// Inputs that are shown of each outcome.
  private let mostInputs: Int

  package init(_ results: SensitivityResults, _ style: TerminalStyle) {
    self.results = results
    wording = SensitivityWording(SpokenNumbers(currency: results.run.labels.currency, style: style))
    mostInputs = results.sensitivity.outcomes.count > 2 ? 6 : 12
  }

  package var numbers: SpokenNumbers { wording.numbers }

  package var sections: [[String]] {
    [title, PrecisionLines(results: results.run, numbers: numbers).lines, nextQuestion]
      + sensitivity.outcomes.map(section) + [legend]
  }

  var sensitivity: Sensitivity { results.sensitivity }

  private var title: [String] {
    let settings = results.run.forecast.settings
    let design =
      sensitivity.design.map {
        "; design of \(numbers.futures($0.baseReplications * ($0.groups.count + 1)))"
      } ?? ""
    return [
      heading("What drives it: \(style.shown(results.run.labels.scenario))"),
      style.painted("\(numbers.futures(settings.replications)), seed \(settings.seed)\(design)", .faint),
    ]
  }

  // MARK: What to find out

  private var nextQuestion: [String] {
    guard let next = sensitivity.nextQuestion(results.run.summary.promises) else { return [] }
    let promise = results.run.summary.promises[next.promise]
    let outcome = sensitivity.outcomes[next.outcome]
    let (input, influence) = (sensitivity.inputs[next.input], outcome.influences[next.input])
    let name = "\(title(of: promise.promise.series)): \(style.shown(results.run.labels.promises[next.promise]))"
    let (low, high) = (value(input.p10, of: input), value(input.p90, of: input))
    let (atLow, atHigh) = (mean(influence.atP10, of: outcome), mean(influence.atP90, of: outcome))
    let effect =
      outcome.outcome.isPromise
      ? "At \(low) it is kept in \(atLow) of futures, at \(high) in \(atHigh)."
      : "At \(low) the mean of \(self.name(of: outcome.outcome)) is \(atLow), at \(high) it is \(atHigh)."
    let sentence =
      "Of what rests on judgement, \(style.shown(input.path)) moves the weakest promise most: \(style.quoted(name)), "
      + "kept in \(numbers.ofFutures(promise.chance)). \(effect)"
    return [heading("Find out next")] + style.wrapped(sentence)
  }

  private func value(_ value: Double, of input: UncertainInput) -> String {
    wording.value(value, unit: unit(of: input))
  }

  private func unit(of input: UncertainInput) -> String { input.unit?.name(in: results.run.labels.currency) ?? "" }

  private func mean(_ mean: ConditionalMean, of outcome: OutcomeSensitivity) -> String {
    wording.mean(
      mean.value, error: mean.standardError, unit: outcome.outcome.unit, isPromise: outcome.outcome.isPromise)
  }

  // MARK: An outcome

  private func section(_ outcome: OutcomeSensitivity) -> [String] {
    let lines = lines(of: outcome)
    let name = capitalized(name(of: outcome.outcome))
    return [heading(name, lines.isEmpty ? "" : "share of the spread")] + lines + style.wrapped(sentence(of: outcome))
      + overTime(outcome)
  }

  private func lines(of outcome: OutcomeSensitivity) -> [String] {
    let shown = Array(outcome.influential.prefix(mostInputs))
    let bars = TornadoBars(outcome, shown, width: style.columns - 58, style)
    return shown.flatMap { lines(of: $0, outcome, bars) }
  }

  private func lines(of index: Int, _ outcome: OutcomeSensitivity, _ bars: TornadoBars) -> [String] {
    let (input, influence) = (sensitivity.inputs[index], outcome.influences[index])
    let share = wording.share(
      influence.firstOrder.shown, error: influence.firstOrder.standardError, influence.firstOrder.interval)
    let total = outcome.designed.isEmpty ? "" : "total \(self.total(of: index, outcome))"
    let path = path(of: input, to: style.columns - 2 - 11 - 18)
    let first =
      "  " + path + style.fitted(grade(of: input), to: 11, .right)
      + style.fitted(share, to: 18, .right)
    let means = "\(mean(influence.atP10, of: outcome)) \(wording.arrow) \(mean(influence.atP90, of: outcome))"
    let range = wording.range(input.p10, input.p90, unit: unit(of: input))
    let second =
      "    " + style.fitted(range, to: 21) + style.fitted(means, to: 19) + bars.line(of: index)
      + style.fitted(rank(influence.rankCorrelation), to: 12, .right)
    return [first, second] + (total.isEmpty ? [] : [style.fitted(total, to: style.columns, .right)])
  }

  private func grade(of input: UncertainInput) -> String { input.grade?.rawValue ?? "" }

  private func rank(_ correlation: RankCorrelationEstimate) -> String {
    let rounded = (correlation.value.magnitude * 100).rounded()
    let digits = rounded == 100 ? "1.00" : "0." + (rounded < 10 ? "0" : "") + String(Int(rounded))
    let sign = rounded == 0 ? "" : correlation.value < 0 ? style.sign("−", "-") : "+"
    return "rank " + sign + digits
  }

  func total(of index: Int, _ outcome: OutcomeSensitivity) -> String {
    guard let total = sensitivity.total(of: index, outcome) else { return numbers.absent }
    return "\(wording.share(total.shown, error: 0)) (\(wording.interval(total.interval)))"
      + (sensitivity.inputs[index].tie == nil ? "" : " with its ties")
  }

  /// The path as far as there is room: what is left out is its middle, since its end says what it is.
  func path(of input: UncertainInput, to width: Int) -> String {
    let path = style.shown(input.path)
    let mark = input.tie == nil ? "" : " *"
    let room = width - displayWidth(mark)
    guard displayWidth(path) > room, let point = path.lastIndex(of: ".") else {
      return style.fitted(path + mark, to: width)
    }
    let end = String(path[point...])
    let begin = style.clipped(path, to: max(2, room - displayWidth(end)))
    return style.fitted(begin + end + mark, to: width)
  }

  /// `the chance of keeping all promises`, `on-time share`
  func name(of outcome: ExplainedOutcome) -> String {
    switch outcome {
    case .allPromises(let promises) where promises.count > 1: "the chance of keeping all promises"
    case .allPromises(let promises): promises.first.map { chance(of: $0) } ?? ""
    case .promise(let promise): chance(of: promise)
    case .series(let series): uncapitalized(title(of: series))
    }
  }

  private func chance(of promise: StatedPromise) -> String {
    "the chance of \(style.quoted("\(title(of: promise.promise.series)): \(style.shown(promise.written))"))"
  }

  private func title(of series: Series) -> String { style.shown(results.run.labels.title(of: series)) }

  // MARK: What the signs mean

  private var legend: [String] {
    let ties =
      sensitivity.inputs.contains { $0.tie != nil }
      ? " *: tied to others by a correlation; its share holds what it shares with them." : ""
    return style.wrapped(
      "Second lines: P10 \(wording.arrow) P90 of the input, the mean of the outcome at both, and the rank correlation. "
        + "The spread is the variance; a share is what would go if the input were known (95 % interval)."
        + (sensitivity.design == nil ? " What it does only together with others or with chance, --design tells." : "")
        + ties)
  }
}

extension ExplainedOutcome {
  /// Whether it is 1 where something promised is kept and 0 elsewhere.
  var isPromise: Bool { if case .series = self { false } else { true } }
}
