/// A draw that was made: what was asked, and the uniform that was the answer.
package struct TracedDraw: Hashable, Sendable {
  /// What drew, and for what.
  package let address: Address
  /// How often before, or in which week.
  package let occurrence: Int
  /// On (0, 1).
  package let uniform: Double
}

/// The draws of the luck that is made while it is at hand, one after the other; for tests of how luck is addressed.
///
///     let draws = DrawTrace.of { FuturePlayer(plan: plan, seed: 1, …).play(replication: 7) }
///
/// Ordinary luck is not traced: a draw then costs one test of a flag that lies beside its seed.
@usableFromInline
package final class DrawTrace: @unchecked Sendable {
  // Written by the one task whose work is traced.
  private var draws: [TracedDraw] = []

  @TaskLocal private static var present: DrawTrace?

  /// Whether luck that is made now is traced.
  @usableFromInline static var isAtHand: Bool { present != nil }

  @usableFromInline
  static func note(_ address: Address, _ occurrence: Int, _ uniform: Double) {
    present?.draws.append(TracedDraw(address: address, occurrence: occurrence, uniform: uniform))
  }

  /// All draws of luck that the work makes and asks.
  package static func of(_ work: () throws -> Void) rethrows -> [TracedDraw] {
    let trace = DrawTrace()
    try $present.withValue(trace) { try work() }
    return trace.draws
  }
}
