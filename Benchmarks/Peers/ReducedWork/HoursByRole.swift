/// Hours of each role, one beside the other in pairs, as registers of any x86-64 hold them: three pairs for five roles
/// instead of the four of a `SIMD8`. The sixth place stays empty.
struct HoursByRole: Sendable {
  private var pairs: (SIMD2<Double>, SIMD2<Double>, SIMD2<Double>)

  @inline(__always)
  static var zero: HoursByRole { HoursByRole(everywhere: 0) }

  @inline(__always)
  init(everywhere hours: Double) {
    let pair = SIMD2(repeating: hours)
    pairs = (pair, pair, pair)
  }

  /// What becomes of each pair.
  @inline(__always)
  fileprivate init(
    _ one: HoursByRole, _ other: HoursByRole, _ merged: (SIMD2<Double>, SIMD2<Double>) -> SIMD2<Double>
  ) {
    pairs = (
      merged(one.pairs.0, other.pairs.0), merged(one.pairs.1, other.pairs.1), merged(one.pairs.2, other.pairs.2)
    )
  }

  subscript(role: Int) -> Double {
    get { pair(role / 2)[role % 2] }
    set {
      switch role / 2 {
      case 0: pairs.0[role % 2] = newValue
      case 1: pairs.1[role % 2] = newValue
      default: pairs.2[role % 2] = newValue
      }
    }
  }

  private func pair(_ n: Int) -> SIMD2<Double> { n == 0 ? pairs.0 : n == 1 ? pairs.1 : pairs.2 }

  /// Role by role: sums depend on their order.
  var total: Double { (0..<ReducedPlan.roles).reduce(0) { $0 + self[$1] } }

  /// Of hours that are at least 0.
  @inline(__always)
  var isAnyPositive: Bool {
    let sum = pairs.0 + pairs.1 + pairs.2
    return sum.x + sum.y > 0
  }

  @inline(__always)
  static func + (one: HoursByRole, other: HoursByRole) -> HoursByRole { HoursByRole(one, other, +) }

  @inline(__always)
  static func - (one: HoursByRole, other: HoursByRole) -> HoursByRole { HoursByRole(one, other, -) }

  @inline(__always)
  static func * (hours: HoursByRole, factor: Double) -> HoursByRole {
    HoursByRole(hours, HoursByRole(everywhere: factor), *)
  }

  @inline(__always)
  static func += (sum: inout HoursByRole, other: HoursByRole) { sum = sum + other }

  @inline(__always)
  static func -= (difference: inout HoursByRole, other: HoursByRole) { difference = difference - other }
}

/// The lesser of the two in each role.
@inline(__always)
func lesser(_ one: HoursByRole, _ other: HoursByRole) -> HoursByRole {
  HoursByRole(one, other) { $0.replacing(with: $1, where: $1 .< $0) }
}

/// The greater of the two in each role.
@inline(__always)
func greater(_ one: HoursByRole, _ other: HoursByRole) -> HoursByRole {
  HoursByRole(one, other) { $0.replacing(with: $1, where: $1 .> $0) }
}
