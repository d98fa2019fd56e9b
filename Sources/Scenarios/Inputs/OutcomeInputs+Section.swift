package import LearningModel
package import Quantities

extension CorrelationInputs {
  static let section = Section<CorrelationInputs>([
    Input(betweenDeclaration) { reader, layers, owner in
      guard let found = layers.value("between") else { return reader.missing(betweenDeclaration, layers) }
      owner.between = reader.words(found) { plainText($0) }
    },
    .fixed("rank", \.rank, .number, AllowedRange(-1...1), is: .required, "§2", "Rank correlation."),
  ])

  private static let betweenDeclaration = InputDeclaration(
    "between", .paths, .required, "§2", "Paths of assumptions; * stands for any id.")
}

extension LeverInputs {
  static let section = Section<LeverInputs>([
    .word("set", .path, \.set, is: .required, "–", "Path of the input that is turned.") { plainText($0) },
    .word("from", .value, \.from, is: .required, "–", "Its least value, in that input's grammar.") { plainText($0) },
    .word("to", .value, \.to, is: .required, "–", "Its greatest value.") { plainText($0) },
    .optionalWord("step", .value, \.step, "–", "From one value to the next.", without: "any value between") {
      plainText($0)
    },
  ])
}

extension InputReader {
  mutating func correlations(_ found: Layers.Found) -> [CorrelationInputs] {
    guard case .list(let nodes) = found.node.content else {
      note(.listExpected(read: found.node.shortText), at: found.node.place, found.path)
      return []
    }
    resolved.set(found.path, .flow(found.node.flowText), from: found.node.place)
    return nodes.enumerated().compactMap { index, node in
      guard node.map != nil else {
        note(.mapExpected(read: node.shortText), at: node.place, found.path)
        return nil
      }
      let resolvedSoFar = resolved
      var inputs = CorrelationInputs()
      read(
        CorrelationInputs.section, Layers(found.path.appending(String(index + 1)), [node], at: node.place),
        into: &inputs)
      // A list is told as a whole, and a rank is nothing that the scenario rests on.
      resolved = resolvedSoFar
      assumptions.removeAll { $0.path.isWithin(found.path) }
      return inputs
    }
  }

  /// `coverage.code-of-conduct: at least 95%`. Whether there is such a subject is checked when the scenario is whole.
  mutating func promises(_ layers: Layers) -> [PromiseInputs] {
    layers.ids().compactMap { name in
      guard let found = layers.value(name) else { return nil }
      return promise(name, found)
    }
  }

  private mutating func promise(_ name: String, _ found: Layers.Found) -> PromiseInputs? {
    guard let (node, _) = takeProvenance(found), let text = scalar(node, found.path) else { return nil }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let metricName = parts.first ?? ""
    guard let declaration = MetricCatalogue.named(metricName) else {
      let names = MetricCatalogue.declarations.map(\.name)
      let nearest = NearestName.nearest(to: metricName, among: names)
      note(
        .unknownName(read: metricName, kind: "metric", nearest: nearest, known: names), at: found.keyPlace, found.path)
      return nil
    }
    guard let (comparison, bound) = comparison(in: text) else {
      note(.promiseWithoutComparison(read: text), at: node.place, found.path)
      return nil
    }
    let grammar = ValueGrammar(unit: declaration.promisedUnit, currency: currency)
    switch grammar.read(bound) {
    case .failure(var problem):
      problem.offset += text.unicodeScalars.count - bound.unicodeScalars.count
      note(problem, in: node, found.path)
      return nil
    case .success(let value):
      guard let number = value.fixed else { return nil }
      resolved.set(found.path, .text(text), from: node.place)
      return PromiseInputs(
        metric: declaration.metric, subject: parts.count > 1 ? parts[1] : nil, comparison: comparison, bound: number,
        path: found.path, written: text, metricPlace: found.keyPlace, place: node.place)
    }
  }

  private func comparison(in text: String) -> (PromiseInputs.Comparison, String)? {
    let text = text.trimmingBlanks()
    for comparison in PromiseInputs.Comparison.allCases {
      if text.lowercased().hasPrefix(comparison.rawValue + " ") {
        return (comparison, String(text.dropFirst(comparison.rawValue.count + 1)))
      }
    }
    return nil
  }
}

extension MetricDeclaration {
  /// The unit in which a promise states its bound.
  package var promisedUnit: Unit {
    switch unit {
    case "money": .money
    case "share": .share
    case "people": .people
    case "hours": .hours
    case "weeks": .weeks
    case "programs": .programs
    case "seats": .seats
    case "incidents": .incidents
    case "strikes": .strikes
    case "hours per person": .hours.per(.person)
    default: .number
    }
  }
}
