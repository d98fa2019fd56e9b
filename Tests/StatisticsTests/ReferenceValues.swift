import Foundation
import Testing

/// Numbers of NumPy and SciPy, made by `ReferenceValues/make_reference_values.py`.
struct ReferenceValues: Decodable {
  struct Column: Decodable, CustomTestStringConvertible {
    let name: String
    let numbers: [Double?]
    let count: Int
    let mean: Double
    let sd: Double
    let standardError: Double
    let percentiles: [Double]

    var testDescription: String { name }
    var doubles: [Double] { numbers.map { $0 ?? .nan } }
    var floats: [Float] { doubles.map { Float($0) } }
  }

  struct QuantileInterval: Decodable {
    let share: Double
    let count: Int
    let lower: Int?
    let upper: Int?
  }

  struct Wilson: Decodable {
    let kept: Int
    let count: Int
    let low: Double
    let high: Double
  }

  struct KolmogorovSmirnov: Decodable {
    let numbers: [Double]
    let statistic: Double
    let pValue: Double
  }

  struct ChiSquare: Decodable {
    let observed: [Int]
    let expected: [Double]
    let statistic: Double
    let pValue: Double
    let pValueWithOneFitted: Double
  }

  let columns: [Column]
  let quantileIntervals: [QuantileInterval]
  let wilson: [Wilson]
  let kolmogorovSmirnov: [KolmogorovSmirnov]
  let chiSquare: ChiSquare

  static func read(beside test: String = #filePath) throws -> ReferenceValues {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
    let file = folder.appendingPathComponent("ReferenceValues/reference_values.json")
    return try JSONDecoder().decode(ReferenceValues.self, from: Data(contentsOf: file))
  }
}

/// Whether two numbers agree to this share of a scale.
func agrees(_ number: Double, _ reference: Double, within tolerance: Double, of scale: Double) -> Bool {
  abs(number - reference) <= tolerance * scale
}
