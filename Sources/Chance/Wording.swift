/// How a distribution is written in a scenario file: kept from its maker, so that reports repeat what was asked for.
struct Wording: Hashable, Sendable {
  let family: DistributionFamily
  var terms: [Term]
  var atLeast: Double?
  var atMost: Double?

  init(_ family: DistributionFamily, _ terms: [Term]) {
    self.family = family
    self.terms = terms
  }

  init(_ family: DistributionFamily, through pair: PercentilePair) {
    self.init(family, [Term(pair.lower), Term(pair.upper)])
  }

  func scaled(by factor: Double) -> Wording {
    var scaled = self
    scaled.terms = terms.map { $0.scaled(by: factor) }
    scaled.atLeast = atLeast.map { $0 * factor }
    scaled.atMost = atMost.map { $0 * factor }
    return scaled
  }
}

/// One entry between the parentheses: `2`, `sd: 4`, `p10: 6`, `70%: 0`.
struct Term: Hashable, Sendable {
  let label: String?
  let value: Double
  let hasUnit: Bool  // a shape has none: it stays when the unit changes

  init(_ label: String? = nil, _ value: Double) {
    self.init(label: label, value: value, hasUnit: true)
  }

  init(_ value: Double) { self.init(label: nil, value: value, hasUnit: true) }

  init(_ label: String? = nil, shape: Double) { self.init(label: label, value: shape, hasUnit: false) }

  init(_ percentile: Percentile) {
    self.init("p\(shortest(percentile.share * 100))", percentile.value)
  }

  private init(label: String?, value: Double, hasUnit: Bool) {
    self.label = label
    self.value = value
    self.hasUnit = hasUnit
  }

  func scaled(by factor: Double) -> Term {
    hasUnit ? Term(label, value * factor) : self
  }
}

extension Distribution: CustomStringConvertible {
  /// The distribution in the grammar of scenario files, in its present unit: `lognormal(p5: 6, p95: 14), at least 2`.
  public var description: String {
    var text = wording.family == .fixed ? shortest(wording.terms[0].value) : "\(wording.family.rawValue)(\(terms))"
    if let least = wording.atLeast { text += ", at least \(shortest(least))" }
    if let most = wording.atMost { text += ", at most \(shortest(most))" }
    return text
  }

  private var terms: String {
    if wording.family == .empirical { return "\(wording.terms.count) values" }
    return wording.terms.map { term in (term.label.map { "\($0): " } ?? "") + shortest(term.value) }
      .joined(separator: ", ")
  }
}

/// A number at twelve significant digits and no more than it needs: `0.7`, not `0.7000000000000001`; `6`, not `6.0`.
func shortest(_ value: Double) -> String {
  var text = "\(rounded(value))"
  if text.hasSuffix(".0") { text.removeLast(2) }
  return text == "-0" ? "0" : text
}

/// A number rounded to twelve significant digits, where powers of ten are exact.
private func rounded(_ value: Double) -> Double {
  guard value != 0, value.isFinite else { return value }
  var power = 1.0
  if abs(value) < 1e12 {
    while abs(value) * power < 1e11, power < 1e22 { power *= 10 }
    return (value * power).rounded() / power
  }
  return value
}
