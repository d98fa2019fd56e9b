package import Chance

/// One possible course of events: the plan, the values assumed for it, and its luck. What happens is a pure function of it.
package struct Future: Sendable {
  package let plan: Plan
  package private(set) var assumed: AssumedValues
  package private(set) var luck: Luck
  /// Entries that vary independently from one replication to the next; fixed ones keep the value they were made with.
  private let uncertain: [Int]
  /// Of the entries that are tied, in the order of `plan.tied`.
  private var uniforms: [Double]
  /// Of all that vary: first the independent ones, then the tied ones.
  private var sampling: AssumptionUniforms

  package init(plan: Plan, seed: UInt64, sampling design: SamplingDesign = .random) {
    self.plan = plan
    luck = Luck(seed: seed, replication: 0)
    assumed = AssumedValues(plan.assumptions.map { plan.draws.value($0.draw, at: 0.5) })
    let tied = plan.tied?.entries ?? []
    uncertain = plan.assumptions.indices.filter { !plan.assumptions[$0].draw.isFixed && !tied.contains($0) }
    uniforms = tied.map { _ in 0.5 }
    sampling = AssumptionUniforms(design, (uncertain + tied).map { plan.assumptions[$0].address })
  }

  /// Draws the assumed values of another replication in place.
  package mutating func begin(_ replication: Int) {
    luck.replication = UInt64(replication)
    sampling.begin(luck)
    for position in uncertain.indices {
      let entry = uncertain[position]
      assumed.values[entry] = plan.draws.value(plan.assumptions[entry].draw, at: sampling.uniform(position, luck))
    }
    if !uniforms.isEmpty { drawTied() }
  }

  /// The same with some assumed values given instead of drawn, tied or not. Chance, and all other assumed values, are the
  /// replication's own: so chance can be redrawn under the assumptions of another future, or one assumption be changed
  /// and nothing else.
  ///
  /// - Parameters:
  ///   - values: one for each of `plan.assumptions`, as `assumed.values` of another future has them.
  ///   - entries: those that are taken from them.
  package mutating func begin(_ replication: Int, assuming values: [Double], at entries: [Int]) {
    begin(replication)
    for entry in entries { assumed.values[entry] = values[entry] }
  }

  /// Each at its own uniform, moved as far as the correlations ask.
  private mutating func drawTied() {
    for position in uniforms.indices {
      uniforms[position] = sampling.uniform(uncertain.count + position, luck)
    }
    plan.tied?.correlation.tie(&uniforms)
    for position in uniforms.indices {
      let entry = tiedEntry(position)
      assumed.values[entry] = plan.draws.value(plan.assumptions[entry].draw, at: uniforms[position])
    }
  }

  private func tiedEntry(_ position: Int) -> Int { plan.tied?.entries[position] ?? 0 }

  /// The value assumed in this replication.
  package subscript(assumption: Assumed) -> Double { assumed.values[assumption.index] }

  /// A chance value drawn afresh.
  package func draw(_ chance: Chancy, at address: Address, _ occurrence: Int) -> Double {
    plan.draws.value(chance.draw, at: address, occurrence: occurrence, luck)
  }

  /// A value of a program: assumed, or drawn once for the unplanned program at this address.
  package func value(_ value: ProgramValue, of program: Address, _ purpose: Purpose) -> Double {
    switch value {
    case .assumed(let assumption): self[assumption]
    case .drawn(let draw): plan.draws.value(draw, at: program.of(purpose), luck)
    }
  }
}

/// All assumptions of one replication, one entry for each of `plan.assumptions`: the row that samples.csv shows.
package struct AssumedValues: Sendable {
  package var values: [Double]

  package init(_ values: [Double]) { self.values = values }
}

/// What a thing draws for. The numbers are part of every result: add, never renumber.
package enum Purpose: Int, Sendable {
  case departs = 0x1_0000_0001
  case absent, fills, arrives
  case estimateError, value, attributable, retains, prevents, price
  case gateDuration, gateRejects, gateRework, vendorLeadTime, vendorWeeks
  case strikes, happens, chooses, swapsWith, sponsor
  case remainingWork, rework, cancel, deadline, priority, blocked, smeAbsent
  case reviewDuration, reviewRejects, reviewRework
  case funding, hiringFreeze, spendingFreeze, leaderAbsent, deliveryOutage, cost, newProgram
  case incident, prevented, loss
}

extension Address {
  /// This thing under a purpose.
  func of(_ purpose: Purpose) -> Address { part(purpose.rawValue) }
}

/// Whole weeks of a duration: rounded up, at least so many. A hair above a whole number is that number.
package func wholeWeeks(_ duration: Double, atLeast least: Int = 0) -> Int {
  max(least, Int((duration - 1e-9).rounded(.up)))
}
