import Quantities
import Scenarios

/// Any text is a value of an input or is told why not; a value lies within the input's range, and is told in a sentence.
enum FuzzValue {
  /// The first byte chooses the input.
  private static let grammars: [ValueGrammar] = [
    ValueGrammar(unit: .share, range: .share, allowsDistribution: true),
    ValueGrammar(unit: .share.per(.year), range: AllowedRange(0..<1), allowsDistribution: true),
    ValueGrammar(unit: .weeks, range: .above(0), allowsDistribution: true),
    ValueGrammar(unit: .weeks, range: AllowedRange(-520...520), allowsDistribution: true),
    ValueGrammar(unit: .money, range: .atLeast(0), allowsDistribution: true),
    ValueGrammar(unit: .money.per(.hour), range: .atLeast(0)),
    ValueGrammar(unit: .number, range: .any, allowsDistribution: true),
    ValueGrammar(unit: .people, range: AllowedRange(0...10_000), mustBeWhole: true),
  ]

  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else { return }
    let grammar = grammars[Int(first) % grammars.count]
    switch grammar.read(text) {
    case .failure(let problem):
      precondition(!problem.message.isEmpty && problem.offset <= text.unicodeScalars.count, "no sentence, or no place")
    case .success(let value):
      switch value.form {
      case .fixed(let number): precondition(grammar.range.contains(number), "\(number) is outside the range")
      case .distribution(let distribution):
        for share in [1e-9, 0.05, 0.5, 0.95, 1 - 1e-9] {
          let drawn = distribution.quantile(share)
          precondition(
            drawn.isFinite && (grammar.range.contains(drawn) || isAnEnd(drawn, of: grammar.range)), "\(drawn)")
        }
      }
    }
  }

  /// An open end may be reached by rounding.
  private static func isAnEnd(_ value: Double, of range: AllowedRange) -> Bool {
    value == range.lower?.value || value == range.upper?.value
  }
}

/// Called by libFuzzer, whose `main` it is that runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  if let data = unsafe data { FuzzValue.read(unsafe Array(UnsafeBufferPointer(start: data, count: size))) }
  return 0
}
