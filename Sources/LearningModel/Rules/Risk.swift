// model.md §12 — Risk: incidents, and those that learning prevents.
import Chance

extension World {
  mutating func meetIncidents(_ future: borrowing Future) {
    for kind in future.plan.organization.incidents.kinds {
      let incidents =
        future.plan.organization.incidents.people[kind]
        * future.plan.organization.incidents.perThousandYear[kind] / 1000
      guard incidents > 0 else { continue }
      let address = future.plan.organization.incidents.address[kind].of(.incident)
      effects.incidentClocks[kind].advance(by: incidents / weeksPerYear)
      while effects.incidentClocks[kind].rings(at: address, future.luck) {
        let prevention = prevention(of: kind, future)
        meetIncident(kind, effects.incidentClocks[kind].count - 1, prevention: prevention, future)
      }
    }
  }

  /// Prevented or not, its loss is drawn and counted.
  private mutating func meetIncident(
    _ kind: ID<IncidentKind>, _ number: Int, prevention: Double, _ future: borrowing Future
  ) {
    let address = future.plan.organization.incidents.address[kind]
    let loss = future.draw(future.plan.organization.incidents.loss[kind], at: address.of(.loss), number)
    let isPrevented = future.luck.happens(prevention, at: address.of(.prevented), occurrence: number)
    chronicle.note(.incident(kind, loss: loss, isPrevented: isPrevented))
    if isPrevented {
      effects.prevented[kind] += 1
      effects.lossesAvoided[kind] += loss
      effects.benefit[.risk] += loss
    } else {
      effects.incidents[kind] += 1
      effects.losses[kind] += loss
      loseReputation(kind, future)
    }
  }

  /// `1 − Π(1 − prevents × coverage × quality)` over the programs that prevent the kind.
  private func prevention(of kind: ID<IncidentKind>, _ future: borrowing Future) -> Double {
    var passing = 1.0
    for program in portfolio.programs.ids {
      let blueprint = portfolio.programs[program].blueprint
      guard let prevents = future.plan.portfolio.prevents[blueprint, kind] else { continue }
      let coverage = coverage(of: kind, by: program, future)
      guard coverage > 0 else { continue }
      let kindAddress = future.plan.organization.incidents.address[kind]
      let share = future.value(prevents, of: portfolio.programs[program].address.of(kindAddress), .prevents)
      passing *= 1 - min(1, share * coverage * portfolio.programs[program].quality)
    }
    return 1 - passing
  }

  /// Share of the kind's audience that a program has trained, at most 1.
  private func coverage(of kind: ID<IncidentKind>, by program: ID<Program>, _ future: borrowing Future) -> Double {
    var trained = 0.0
    for index in portfolio.programs[program].cohorts {
      let cohort = learners.cohorts[ID<Cohort>(index)]
      if future.plan.organization.incidents.strikes[kind, cohort.audience] { trained += cohort.trained }
    }
    let people = future.plan.organization.incidents.people[kind]
    return people > 0 ? min(1, trained / people) : 0
  }
}
