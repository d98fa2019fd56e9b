import Quantities

/// What `--lever` asks for: a lever that the scenario declares, or the path of an input and the values that it is tried at.
package struct LeverRequest: Hashable, Sendable {
  /// The whole argument.
  package let written: String
  private let form: Form

  private enum Form: Hashable, Sendable {
    case declared(String)
    case stated(path: String, from: String, to: String, step: String?)
  }

  /// Reads `designers`, or `funding.annual from $1.4M to $2.4M step $100k`.
  package static func read(_ text: String) -> Result<LeverRequest, LeverProblem> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1 { return .success(LeverRequest(written: text, form: .declared(words[0]))) }
    let isShaped = words.count >= 5 && words[1].lowercased() == "from"
    guard isShaped, let to = words.dropFirst(3).firstIndex(where: { $0.lowercased() == "to" }) else {
      return .failure(.notUnderstood(read: text))
    }
    let step = words[to...].firstIndex { $0.lowercased() == "step" }
    func joined(_ words: ArraySlice<String>) -> String { words.joined(separator: " ") }
    let parts = [joined(words[2..<to]), joined(words[(to + 1)..<(step ?? words.endIndex)])]
    let stepText = step.map { joined(words[($0 + 1)...]) }
    guard !parts.contains(""), stepText != "" else { return .failure(.notUnderstood(read: text)) }
    return .success(
      LeverRequest(written: text, form: .stated(path: words[0], from: parts[0], to: parts[1], step: stepText)))
  }

  /// The lever of this scenario that is meant.
  package func lever(of scenario: Scenario) throws(LeverProblem) -> Lever {
    switch form {
    case .declared(let name):
      if let inputs = scenario.levers[name] { return try scenario.lever(named: name, inputs) }
      if let (name, inputs) = scenario.levers.first(where: { $0.value.set.value == name }) {
        return try scenario.lever(named: name, inputs)
      }
      if scenario.quantity(at: name) != nil { throw .notUnderstood(read: written) }
      let known = Array(scenario.levers.keys)
      throw .unknownLever(read: name, nearest: NearestName.nearest(to: name, among: known), known: known)
    case .stated(let path, let from, let to, let step):
      return try scenario.lever(named: path, path, LeverEnds(from: from, to: to, step: step))
    }
  }
}

extension Scenario {
  /// Those that it declares, in its order.
  package func declaredLevers() throws(LeverProblem) -> [Lever] {
    var found: [Lever] = []
    for (name, inputs) in levers { found.append(try lever(named: name, inputs)) }
    return found
  }

  fileprivate func lever(named name: String, _ inputs: LeverInputs) throws(LeverProblem) -> Lever {
    try lever(
      named: name, inputs.set.value,
      LeverEnds(from: inputs.from.value, to: inputs.to.value, step: inputs.step?.value))
  }

  fileprivate func lever(named name: String, _ path: String, _ ends: LeverEnds) throws(LeverProblem) -> Lever {
    guard let form = quantity(at: path) else {
      let paths = assumptions.map(\.path.text)
      if DeclaredInput.all.contains(where: { PathPattern($0.path.text).matches(path) && $0.quantity == nil }) {
        throw .notANumber(path: path)
      }
      let nearest = PathPattern(path).nearest(among: paths) ?? NearestName.nearest(to: path, among: paths)
      throw .unknownInput(read: path, nearest: nearest)
    }
    var lever = try Lever(named: name, ScenarioPath(path), ends, form.leverGrammar(in: horizon.currency.value))
    lever.current = number(at: path).map { number in
      LeverValue(number: number, text: form.unit.text(ofLever: number, in: horizon.currency.value))
    }
    return lever
  }

  private func number(at path: String) -> Double? {
    switch assumptions.first(where: { $0.path.text == path })?.value {
    case .single(.fixed(let number)): number
    case .schedule(let schedule): schedule.constant
    default: nil
    }
  }

  /// What the number at a path may be; nil where the scenario has no such number.
  fileprivate func quantity(at path: String) -> QuantityForm? {
    leverForm(at: path, among: assumptions.map(\.path))
  }
}

/// The form of a number that is there, or that could stand beside others that are: an input that nobody states.
func leverForm(at path: String, among known: [ScenarioPath]) -> QuantityForm? {
  guard let declared = DeclaredInput.all.first(where: { PathPattern($0.path.text).matches(path) }) else { return nil }
  let owner = ScenarioPath(path).withParents.dropLast().last ?? .root
  let isThere = known.contains { $0.text == path || (!owner.text.isEmpty && $0.isWithin(owner)) }
  return isThere ? declared.quantity : nil
}

extension QuantityForm {
  /// Of the values that a lever is set to: fixed numbers that the input allows.
  func leverGrammar(in currency: Currency) -> ValueGrammar {
    ValueGrammar(unit: unit, range: range, currency: currency, mustBeWhole: isWhole)
  }
}
