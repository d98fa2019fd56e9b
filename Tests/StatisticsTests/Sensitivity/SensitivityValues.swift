import Foundation

/// Numbers of SALib and SciPy, made by `ReferenceValues/make_sensitivity_values.py`.
struct SensitivityValues: Decodable {
  struct Design: Decodable {
    let name: String
    let first: [Double]
    let second: [Double]
    let mixed: [[Double]]
    let S1: [Double]
    let ST: [Double]
  }

  struct Correlation: Decodable {
    let name: String
    let one: [Double]
    let other: [Double]
    let rho: Double
  }

  let designs: [Design]
  let correlations: [Correlation]

  static func read(beside test: String = #filePath) throws -> SensitivityValues {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("ReferenceValues/sensitivity_values.json")
    return try JSONDecoder().decode(SensitivityValues.self, from: Data(contentsOf: file))
  }
}
