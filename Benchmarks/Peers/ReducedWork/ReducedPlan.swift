internal import Chance
import Glibc

/// The reduced work of Benchmarks/Peers/README.md: what is the same in every replication.
struct ReducedPlan: Sendable {
  static let programs = 20
  static let weeks = 104
  static let roles = 5

  static let memberHours = 30.0  // a week
  static let absence = 0.08  // chance that a member is away in a week
  static let crewLimit = 60.0  // that a program takes of a role in a week, at most
  static let stretch = 1.1  // of capacity, where more is wanted
  static let strikesPerWeek = 1.0 / 26

  /// Of each member.
  let roleOfMember = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4]
  /// A week's, if nobody is away.
  let teamHours: HoursByRole
  /// Of each program, before luck.
  let baseEffort: [HoursByRole]
  /// Of each member, role by role: whether away.
  let absences: [Address]
  let efforts: [Address]
  let strikes: [Address]
  let rework: [Address]
  let draws: DrawTable
  let effortFactor: Draw

  init() throws {
    baseEffort = (0..<ReducedPlan.programs).map(ReducedPlan.baseEffort)
    absences = roleOfMember.indices.map { Address("member/\($0)/absent") }
    teamHours = roleOfMember.reduce(into: .zero) { $0[$1] += ReducedPlan.memberHours }
    efforts = (0..<ReducedPlan.programs).map { Address("program/\($0)/effort") }
    strikes = (0..<ReducedPlan.programs).map { Address("program/\($0)/strikes") }
    rework = (0..<ReducedPlan.programs).map { Address("program/\($0)/rework") }
    // Median 1, sigma 0.4.
    let mean = exp(0.08)
    var draws = DrawTable()
    effortFactor = draws.add(try .lognormal(mean: mean, standardDeviation: mean * expm1(0.16).squareRoot()))
    self.draws = draws
  }

  private static func baseEffort(of program: Int) -> HoursByRole {
    var hours = HoursByRole.zero
    for role in 0..<roles { hours[role] = Double(100 + 50 * ((7 * program + 3 * role) % 11)) }
    return hours
  }
}
