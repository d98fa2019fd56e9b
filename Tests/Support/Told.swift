package import LearningModel

/// One future with the model's own record of what happened in it.
package struct Told {
  package let plan: Plan
  package let world: SeenWorld
  package let outcomes: [Double]

  package init(_ description: PlanDescription, seed: UInt64 = 1, replication: Int = 0) throws {
    let plan = try Plan(description)
    var player = FuturePlayer(
      plan: plan, seed: seed, periodOfWeek: Array(repeating: 0, count: plan.weeks), keepsChronicle: true)
    player.play(replication: replication)
    self.plan = plan
    outcomes = player.record.outcomes
    world = SeenWorld(player)
  }

  package var events: [Chronicle.Event] { world.chronicle.events }

  /// The sum over all that happened of what each event counts for.
  package func sum(_ amount: (Chronicle.Event) -> Double?) -> Double { events.compactMap(amount).reduce(0, +) }

  /// The entry of the register that brought an event, directly or through a review that it demanded.
  package func entry(bringing event: Chronicle.Event) -> ID<Disruption>? {
    guard let cause = event.cause else { return nil }
    switch events[cause].happening {
    case .struck(let entry, _, _), .takesEffect(let entry, _), .gateRejected(_, .brought(let entry)): return entry
    default: return nil
    }
  }

  package func outcome(_ series: String) -> Double {
    plan.layout.position(named: series).map { outcomes[$0] } ?? .nan
  }
}
