package import Quantities

/// An input that may be turned, with the values that it is tried at.
package struct Lever: Sendable {
  /// As the scenario calls it, `designers`; else its path.
  package let name: String
  package let path: ScenarioPath
  package let unit: Unit
  /// Ascending, each another one; at least two, at most `mostValues`.
  package let values: [LeverValue]
  package let spacing: Spacing
  /// What the scenario itself says; nil where that is no single number.
  package internal(set) var current: LeverValue?

  /// More are no list that anybody looks through.
  package static let mostValues = 1_000

  /// Where the values between the ends come from.
  package enum Spacing: Hashable, Sendable {
    /// The step that was asked for, as it reads: `$100k`.
    case step(String)
    /// The input counts whole things, and no step was asked for.
    case wholeNumbers
    /// Any value between may be taken; values lie so far apart, a hundredth of the range or a little more: `$10k`.
    case resolution(String)
  }
}

/// A value that a lever is set to.
package struct LeverValue: Hashable, Sendable {
  /// In the input's canonical unit.
  package let number: Double
  /// As a file has it, and as tables show it: `5`, `$1.4M`, `12%`, `6 weeks`. It reads back as the number.
  package let text: String
}

extension Lever {
  /// From one number to another, both of them allowed for the input.
  ///
  /// - Parameters:
  ///   - ends: as they were written, in the lever's grammar; so is the step.
  init(named name: String, _ path: ScenarioPath, _ ends: LeverEnds, _ grammar: ValueGrammar) throws(LeverProblem) {
    let from = try ends.number(.from, grammar)
    let to = try ends.number(.to, grammar)
    let step = ends.step == nil ? nil : try ends.number(.step, grammar.ofDifferences)
    guard from < to else {
      throw from == to ? .oneValue(read: ends.from) : .range(from: ends.from, to: ends.to)
    }
    if let step, step <= 0 { throw .noStep(read: ends.step ?? "") }
    if let step, step > to - from { throw .stepTooLarge(read: ends.step ?? "", from: ends.from, to: ends.to) }
    let unit = grammar.unit
    func text(_ number: Double) -> String { unit.text(ofLever: number, in: grammar.currency) }
    var numbers: [Double]
    if let step = step ?? (grammar.mustBeWhole ? 1 : nil) {
      let count = ((to - from) / step + 1e-9).rounded(.down) + 1
      guard count <= Double(Lever.mostValues) else { throw .tooMany(count: count) }
      numbers = (0..<Int(count)).map { from + Double($0) * step }
      spacing = ends.step == nil ? .wholeNumbers : .step(text(step))
    } else {
      let resolution = roundNumber(atLeast: (to - from) / 100)
      let first = Int((from / resolution + 1e-9).rounded(.down)) + 1
      let last = Int((to / resolution - 1e-9).rounded(.up)) - 1
      numbers = [from] + (first <= last ? (first...last).map { Double($0) * resolution } : []) + [to]
      spacing = .resolution(text(resolution))
    }
    // What a text cannot tell apart is one value.
    var seen: Set<String> = []
    values = try numbers.map { number throws(LeverProblem) in try LeverValue(text(number), grammar, path) }
      .filter { seen.insert($0.text).inserted }
    self.name = name
    self.path = path
    self.unit = unit
  }
}

extension LeverValue {
  /// The number is what the text reads as: both are rounded alike.
  fileprivate init(_ text: String, _ grammar: ValueGrammar, _ path: ScenarioPath) throws(LeverProblem) {
    switch grammar.read(text) {
    case .success(let value):
      guard let number = value.fixed else { throw .notANumber(path: path.text) }
      self.init(number: number, text: text)
    case .failure(let problem): throw .value(.step, read: text, problem)
    }
  }
}

/// The ends of a lever and its step, as written.
struct LeverEnds {
  var from: String
  var to: String
  var step: String?

  func text(of part: LeverPart) -> String {
    switch part {
    case .from: from
    case .to: to
    case .step: step ?? ""
    }
  }

  fileprivate func number(_ part: LeverPart, _ grammar: ValueGrammar) throws(LeverProblem) -> Double {
    let text = text(of: part)
    switch grammar.read(text) {
    case .success(let value):
      guard let number = value.fixed else { throw .notFixed(read: text) }
      return number
    case .failure(let problem): throw .value(part, read: text, problem)
    }
  }
}

/// What of a lever a problem is about.
package enum LeverPart: String, Hashable, Sendable {
  case from, to, step
}

extension ValueGrammar {
  /// Of differences between values: any number of the unit. Steps between whole numbers are whole.
  fileprivate var ofDifferences: ValueGrammar {
    var grammar = self
    grammar.range = .any
    return grammar
  }
}

/// The least of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not below a number above zero.
private func roundNumber(atLeast number: Double) -> Double {
  var power = 1.0
  while power < number { power *= 10 }
  while power / 10 >= number { power /= 10 }
  // Now power is the least power of ten that is not below the number.
  for divisor in [5.0, 2, 1] where power / divisor >= number * (1 - 1e-12) { return power / divisor }
  return power
}
