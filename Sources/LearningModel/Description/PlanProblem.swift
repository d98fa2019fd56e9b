/// Why a description cannot become a plan. Scenario files are checked before; this is for whoever describes a plan in code.
package enum PlanProblem: Error, Hashable, Sendable {
  /// A program, register entry or incident names something that is not there.
  case unknown(kind: String, name: String)
  /// A phase in which there are hours to do and the team has none of its roles.
  case noRole(program: String, phase: WorkPhase)
  /// No amount is described for this fiscal quarter, counted from 0.
  case noFunding(quarter: Int)
  /// Two names that have the same address.
  case sameAddress(String, String)
  /// Nothing can have all of these rank correlations at once.
  case impossibleCorrelations
}
