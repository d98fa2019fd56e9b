package import Quantities

/// Reads the text of one input as its unit, its range and the currency of the scenario ask.
///
/// The grammar is the table "Values" of Documentation/ScenarioFormat.md. Every number comes out in the input's canonical
/// unit; distributions come out redistributed to its allowed range.
package struct ValueGrammar: Hashable, Sendable {
  package var unit: Unit
  /// In the canonical unit.
  package var range: AllowedRange
  package var currency: Currency
  /// Whether the input is marked U or ⟲.
  package var allowsDistribution: Bool
  /// Whether a fixed value has to be a whole number; distributions are not asked.
  package var mustBeWhole: Bool

  package init(
    unit: Unit, range: AllowedRange = .any, currency: Currency = .usDollar, allowsDistribution: Bool = false,
    mustBeWhole: Bool = false
  ) {
    self.unit = unit
    self.range = range
    self.currency = currency
    self.allowsDistribution = allowsDistribution
    self.mustBeWhole = mustBeWhole
  }

  /// Reads a column of a file for `empirical(path, column: name)`. The caller keeps the path below the scenario's folder.
  package typealias ReadColumn = (_ path: String, _ column: String) -> Result<[Double], ColumnProblem>

  /// What the text means, or why it means nothing.
  package func read(
    _ text: String, readColumn: @escaping ReadColumn = { _, _ in .failure(.noFolder) }
  ) -> Result<WrittenValue, ValueProblem> {
    Result { () throws(ValueProblem) in
      var parser = ValueParser(text, currency: currency, example: example)
      let syntax = try parser.parse()
      var reading = ValueReading(grammar: self, readColumn: readColumn)
      let form = try reading.form(of: syntax, text: String(text.trimmingBlanks()))
      return WrittenValue(form: form, text: String(text.trimmingBlanks()), doubts: reading.doubts)
    }
    .mapError { $0.counted(inCharactersOf: text) }
  }

  /// A value of this unit as a planner may write it, for messages.
  package var example: String {
    let number: Double =
      switch unit.kind {
      case .share: 15
      case .money: unit.per == .hour ? 95 : 12_000
      case .weeks: 6
      case .years: 3
      case .hours, .people, .seats: 12
      case .number, .programs, .incidents, .strikes: 2
      }
    return unit.written(in: currency).text(number)
  }
}

extension ValueProblem {
  /// The same with its offset counted in characters, as editors and YAML count columns.
  func counted(inCharactersOf text: String) -> ValueProblem {
    var problem = self
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: offset, limitedBy: bytes.endIndex) ?? bytes.endIndex
    problem.offset = text.unicodeScalars[..<end].count
    return problem
  }
}
