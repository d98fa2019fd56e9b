import LearningModel
import Quantities

/// An event as a row of a table has it: what kind it is, what else it is about, and how much it was.
struct EventRow {
  let kind: String
  var subject: String?
  var value: (number: Double, unit: String)?

  init(_ happening: Happening, _ plan: Plan) {
    kind = EventRow.kind(happening)
    subject = EventRow.subject(happening, plan)
    value = EventRow.value(happening)
  }

  /// The case's own name, in words of a table: `sent_back`.
  private static func kind(_ happening: Happening) -> String {
    let name = String(describing: happening).prefix { $0 != "(" }
    return name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  private static func subject(_ happening: Happening, _ plan: Plan) -> String? {
    switch happening {
    case .struck(let entry, _, _), .takesEffect(let entry, _): return plan.register.names[entry.index]
    case .seatOpened(let role, _), .seatClosed(let role, _, _), .left(let role, _), .joined(let role, _),
      .requisitionOpened(let role, _), .requisitionFrozen(let role, _), .joiningFrozen(let role, _),
      .contractorOrdered(let role, _), .contractorArrived(let role), .contractorLeft(let role):
      return plan.team.names[role.index]
    case .phaseEnded(_, let phase, _, _): return phase.name
    case .gateBegun(_, let name, _), .gatePassed(_, let name), .gateRejected(_, let name):
      switch name {
      case .own(let index): return plan.portfolio.gateNames[index]
      case .brought(let entry): return plan.register.names[entry.index]
      }
    case .waits(_, let reason): return reason == .limit ? "wip_limit" : "after"
    case .incident(let kind, _, let isPrevented):
      return plan.organization.incidents.names[kind.index] + (isPrevented ? " prevented" : "")
    case .confidenceMoved(let sponsor, _, _, _): return plan.sponsors.names[sponsor.index]
    case .refused(let purchase, _): return self.subject(purchase, plan)
    default: return nil
    }
  }

  private static func subject(_ purchase: Purchase, _ plan: Plan) -> String {
    switch purchase {
    case .hire(let role, _): "hiring " + plan.team.names[role.index]
    case .vendor: "vendor"
    case .seats: "seats"
    case .contractors(let role): "contractors " + plan.team.names[role.index]
    }
  }

  private static func value(_ happening: Happening) -> (number: Double, unit: String)? {
    switch happening {
    case .released(let amount, _), .lapsed(let amount), .refused(_, let amount), .overdrawn(let amount),
      .fundingChanged(_, let amount, _), .paid(let amount), .instalmentPaid(_, _, let amount):
      (amount.amount, "money")
    case .workChanged(_, _, let hours), .sentBack(_, _, let hours, _): (hours, "hours")
    case .incident(_, let loss, _): (loss, "money")
    case .confidenceMoved(_, _, _, let to): (to, "share")
    case .ranked(_, _, let to): (to, "rank")
    // Weeks are counted from 1, as everywhere in files.
    case .deadlineMoved(_, _, let to): (Double(to + 1), "week")
    case .blocked(_, let until), .expertsAbsent(_, let until), .hiringFrozen(let until), .spendingFrozen(let until),
      .leaderAbsent(let until), .deliveryStopped(let until), .gateBegun(_, _, let until):
      (Double(until + 1), "week")
    case .contractorOrdered(_, let arrives): (Double(arrives + 1), "week")
    default: nil
    }
  }
}
