import Analysis
import Scenarios
import Statistics

/// How much of a lever is enough, on the terminal: the answer in sentences, what else holds there, the curve of chance
/// against the lever, and how it was sought.
package struct SoughtScreen: TerminalScreen {
  let results: SoughtResults
  package let numbers: SpokenNumbers

  package init(_ results: SoughtResults, _ style: TerminalStyle) {
    self.results = results
    numbers = SpokenNumbers(currency: results.labels.currency, style: style)
  }

  package var sections: [[String]] { [title, style.wrapped(answer), there, curve, style.wrapped(method)] }

  var found: SoughtLever { results.found }

  private var title: [String] {
    let heading = "How much of \(lever) is enough: \(style.shown(results.labels.scenario))"
    let path = found.lever.name == found.lever.path.text ? "" : ": " + style.shown(found.lever.path.text)
    let luck = "Seed \(found.settings.seed), the same luck at every value" + path
    return [self.heading(heading)]
      + style.wrapped(luck, indentation: 0).map { style.painted($0, .faint) }
  }

  /// A name in words; a path as it is.
  var lever: String {
    let name = found.lever.name
    return style.shown(name == found.lever.path.text ? name : name.replacing("_", with: " "))
  }

  /// `80 %`, `99.5 %`
  var wanted: String { PlainNumber.text(found.wanted * 100) + " %" }

  func value(_ point: SoughtLever.Point) -> String { style.shown(point.value.text) }

  // MARK: What else holds there

  /// Each promise, all of them and spend, at the answer, or where the chance is greatest.
  private var there: [String] {
    guard let point = found.point(found.found.answer ?? found.found.best) else { return [] }
    var lines = zip(found.promises, point.each).map { promise, chance in
      line("\(named(promise.promise.series.name)): \(style.shown(promise.written))", chance)
    }
    if let all = point.all { lines.append(line("All in the same future", all)) }
    let spend = numbers.money(point.spend.mean, error: point.spend.standardError)
    lines.append("  " + style.fitted("Spend, mean", to: style.columns - 28) + style.fitted(spend, to: 8, .right))
    return [heading("With \(lever) at \(value(point))", "kept in   95 % interval")] + lines
  }

  private func line(_ text: String, _ chance: WilsonInterval) -> String {
    "  " + style.fitted(text, to: style.columns - 28) + style.fitted(numbers.share(chance), to: 8, .right)
      + style.fitted(numbers.interval(chance), to: 18, .right)
  }

  /// A metric in words, its subject as it is typed.
  func named(_ name: String) -> String { style.shown(name.replacing("_", with: " ")) }

  // MARK: The curve

  private var curve: [String] {
    [heading("The chance by \(lever)", "kept in  95 % interval  futures")] + found.points.map(row)
  }

  private func row(_ point: SoughtLever.Point) -> String {
    let mark = mark(of: point)
    let bar = bar(point.chance.chance, length: style.columns - 2 - valueWidth - 2 - 8 - 16 - 9)
    let ink: TerminalStyle.Ink? =
      point.chance.low >= found.wanted ? .safe : point.chance.high < found.wanted ? .trouble : nil
    return "  " + style.painted(style.fitted(value(point) + mark, to: valueWidth), mark.isEmpty ? nil : .heading) + "  "
      + style.painted(bar, ink) + style.fitted(numbers.share(point.chance), to: 8, .right)
      + style.fitted(numbers.interval(point.chance), to: 16, .right)
      + style.fitted(numbers.grouped(UInt64(point.chance.count)), to: 9, .right)
  }

  private var valueWidth: Int {
    min(24, found.points.map { displayWidth(value($0) + mark(of: $0)) }.max() ?? 0)
  }

  /// What a value is besides one of many.
  private func mark(of point: SoughtLever.Point) -> String {
    if point.place == found.found.answer { return style.sign(" ← ", " <- ") + found.extreme.rawValue }
    return point.value == found.lever.current ? " (now)" : ""
  }

  /// As long as the chance, with a sign where the wanted chance is.
  private func bar(_ chance: Double, length: Int) -> String {
    let full = Int((chance * Double(length)).rounded())
    let goal = min(length - 1, Int((found.wanted * Double(length)).rounded(.down)))
    return (0..<length).map { place in
      place == goal ? style.sign("│", "|") : place < full ? style.sign("█", "#") : " "
    }.joined()
  }
}
