import Foundation

/// Seeded uniforms for samples of tests: SplitMix64.
struct Dice {
  private var state: UInt64

  /// Seeds that follow one another would begin at neighboring places of one sequence: they are mixed first.
  init(_ seed: Int) { state = Dice.mixed(Dice.mixed(UInt64(seed) &+ 0x7465_7374)) }

  mutating func uniform() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    return (Double(Dice.mixed(state) >> 12) + 0.5) * 0x1p-52
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Box and Muller.
  mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }

  mutating func uniforms(_ count: Int) -> [Double] { (0..<count).map { _ in uniform() } }
  mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
}

/// A function of uniforms whose Sobol indices are known in closed form.
struct KnownFunction {
  let name: String
  let value: @Sendable ([Double]) -> Double
  let first: [Double]
  let total: [Double]

  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over (−π, π)³ (Ishigami and Homma 1990). With a = 7, b = 0.1:
  /// V = a²/8 + bπ⁴/5 + b²π⁸/18 + ½, V₁ = ½ (1 + bπ⁴/5)², V₂ = a²/8, V₁₃ = 8 b²π⁸/225.
  static let ishigami: KnownFunction = {
    let (a, b, fourth) = (7.0, 0.1, pow(Double.pi, 4))
    let whole = a * a / 8 + b * fourth / 5 + b * b * fourth * fourth / 18 + 0.5
    let (one, two) = (0.5 * pow(1 + b * fourth / 5, 2), a * a / 8)
    let both = 8 * b * b * fourth * fourth / 225
    return KnownFunction(
      name: "Ishigami",
      value: { uniforms in
        let x = uniforms.map { .pi * (2 * $0 - 1) }
        return sin(x[0]) + a * pow(sin(x[1]), 2) + b * pow(x[2], 4) * sin(x[0])
      }, first: [one / whole, two / whole, 0], total: [(one + both) / whole, two / whole, both / whole])
  }()

  /// ∏ (|4xᵢ − 2| + aᵢ)/(1 + aᵢ) (Saltelli and Sobol 1995): Vᵢ = 1/(3(1 + aᵢ)²), V = ∏(1 + Vᵢ) − 1, first Vᵢ/V,
  /// total Vᵢ ∏_{j≠i}(1 + Vⱼ)/V.
  static let g: KnownFunction = {
    let a = [0, 1, 4.5, 9, 99]
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return KnownFunction(
      name: "Sobol's g",
      value: { uniforms in
        zip(uniforms, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
      }, first: parts.map { $0 / (product - 1) }, total: parts.map { $0 * product / (1 + $0) / (product - 1) })
  }()
}
