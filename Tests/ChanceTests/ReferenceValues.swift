import Foundation
import Testing

/// Addresses and luck by independent implementations, made by `ReferenceValues/make_luck_values.py`.
struct LuckReference: Decodable {
  struct Block: Decodable {
    let counter: [Hexadecimal]
    let key: [Hexadecimal]
    let words: [Hexadecimal]
  }

  struct Address: Decodable, CustomTestStringConvertible {
    let sentence: String
    let hash: Hexadecimal
    let fourthPart: Hexadecimal
    let departs: Hexadecimal

    var testDescription: String { sentence }
  }

  struct Uniform: Decodable {
    let seed: Hexadecimal
    let replication: Hexadecimal
    let sentence: String
    let occurrence: Int
    let uniform: Double
  }

  let philox: [Block]
  let addresses: [Address]
  let uniforms: [Uniform]

  static func read() throws -> LuckReference { try decoded(from: "luck_values.json") }
}

/// 64 bits, which JSON can only carry as text.
struct Hexadecimal: Decodable, Hashable {
  let value: UInt64

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    value = try #require(UInt64(text, radix: 16))
  }
}

/// Distributions by SciPy and mpmath, made by `ReferenceValues/make_reference_values.py`.
struct DistributionReferences: Decodable {
  let distributions: [DistributionReference]
  let discrete: ChoiceReference
  let discreteOfOddWeights: ChoiceReference
  let empirical: EmpiricalReference

  static func read() throws -> DistributionReferences { try decoded(from: "reference_values.json") }
}

struct QuantileReference: Decodable {
  let share: Double
  let fromAbove: Bool
  let value: Double
}

struct DistributionReference: Decodable, CustomTestStringConvertible {
  struct Point: Decodable {
    let value: Double
    let cdf: Double
    let survival: Double
  }

  let name: String
  let maker: String
  let numbers: [Double]
  let atLeast: Double?
  let atMost: Double?
  let mean: Double
  let sd: Double
  let lowerBound: Double?
  let upperBound: Double?
  let quantiles: [QuantileReference]
  let points: [Point]

  var testDescription: String { name }
}

struct ChoiceReference: Decodable {
  let weights: [Double]
  let values: [Double]
  let mean: Double
  let sd: Double
  let quantiles: [QuantileReference]
}

struct EmpiricalReference: Decodable {
  let values: [Double]
  let mean: Double
  let sd: Double
  let quantiles: [QuantileReference]
}

private func decoded<Values: Decodable>(from name: String, beside test: String = #filePath) throws -> Values {
  let file = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("ReferenceValues/\(name)")
  return try JSONDecoder().decode(Values.self, from: Data(contentsOf: file))
}

/// Whether a number is the reference's, but for this share of it.
func agrees(_ number: Double, _ reference: Double, within tolerance: Double) -> Bool {
  abs(number - reference) <= tolerance * abs(reference)
}
