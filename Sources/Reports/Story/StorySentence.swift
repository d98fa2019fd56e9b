import LearningModel

/// One sentence of a story.
struct StorySentence: Equatable {
  /// Week of what it tells, counted from 0.
  var week: Int
  /// It tells of a whole month, not of its week alone.
  var isOfMonth = false
  var text: String
  /// The programs that it speaks of.
  var programs: Set<ID<Program>>
}

extension Happening {
  /// The program that it happened to.
  var program: ID<Program>? {
    switch self {
    case .struck(_, let program, _), .takesEffect(_, let program): program
    case .workChanged(let program, _, _), .sentBack(let program, _, _, _), .cancelled(let program),
      .deadlineMoved(let program, _, _), .ranked(let program, _, _), .blocked(let program, _),
      .expertsAbsent(let program, _), .entered(let program), .waits(let program, _), .started(let program),
      .phaseEnded(let program, _, _, _), .gateBegun(let program, _, _), .gatePassed(let program, _),
      .gateRejected(let program, _), .interrupted(let program), .resumed(let program),
      .instalmentPaid(let program, _, _), .launched(let program), .deadlineMissed(let program), .retired(let program),
      .confidenceMoved(_, let program, _, _), .refused(.vendor(let program), _):
      program
    case .released, .lapsed, .refused, .overdrawn, .fundingChanged, .hiringFrozen, .spendingFrozen, .leaderAbsent,
      .deliveryStopped, .paid, .seatOpened, .seatClosed, .left, .joined, .requisitionOpened, .requisitionFrozen,
      .joiningFrozen, .contractorOrdered, .contractorArrived, .contractorLeft, .incident:
      nil
    }
  }
}
