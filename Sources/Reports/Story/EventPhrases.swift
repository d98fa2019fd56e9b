import LearningModel
import Quantities

// What each event says by itself. What a strike or a rejection brought is said as a part of its sentence.

extension StoryWords {
  /// What something that was brought by something else did: `34 % more work still to do`.
  ///
  /// - Parameter program: whom the sentence speaks of already.
  func consequence(_ event: Chronicle.Event, on program: ID<Program>?) -> String? {
    let week = event.week
    switch event.happening {
    case .workChanged(_, let share, let hours): return workChanged(share, hours)
    case .sentBack(_, let share, let hours, let toDevelopment):
      let again = "\(self.share(share)) of the work done is to be done again (\(self.hours(hours)))"
      return toDevelopment ? "back to development, \(again)" : again
    case .cancelled(let struck): return struck == program ? "cancelled" : "\(title(struck)) was cancelled"
    case .deadlineMoved(_, let from, let to):
      return "now needed \(weeks(abs(to - from))) \(to < from ? "earlier" : "later"), in the week of \(day(to))"
    case .ranked(let moved, let from, let to):
      return "\(title(moved)) went from rank \(numbers.count(from, error: 0)) to \(numbers.count(to, error: 0))"
    case .blocked(_, let until): return until > week ? "blocked for \(pause(week, until))" : nil
    case .expertsAbsent(_, let until): return until > week ? "no experts' hours for \(pause(week, until))" : nil
    case .fundingChanged(let share, let amount, let lasting): return fundingChanged(share, amount, lasting)
    case .hiringFrozen(let until): return until > week ? "nobody is hired for \(pause(week, until))" : nil
    case .spendingFrozen(let until):
      return until > week ? "no new vendor or contractor for \(pause(week, until))" : nil
    case .leaderAbsent(let until): return until > week + 1 ? "nobody leads in full for \(pause(week + 1, until))" : nil
    case .deliveryStopped(let until): return until > week ? "no seats are served for \(pause(week, until))" : nil
    case .paid(let amount): return "it cost \(money(amount))"
    case .entered(let entered): return self.entered(entered)
    case .gateBegun(_, _, let until): return "a review of \(pause(week, until))"
    default: return nil
    }
  }

  /// `3 weeks, until 5 Apr 2027`
  func pause(_ week: Int, _ until: Int) -> String { "\(weeks(until - week)), until \(day(until))" }

  private func workChanged(_ share: Double, _ hours: Double) -> String? {
    guard share != 0 else { return nil }
    return "\(self.share(share)) \(share > 0 ? "more" : "less") work still to do (\(self.hours(hours)))"
  }

  private func fundingChanged(_ share: Double, _ amount: Money, _ lasting: Bool) -> String? {
    guard share != 0 else { return nil }
    let direction = share < 0 ? "less" : "more"
    let later = "\(self.share(share)) \(direction) in each later quarter" + (lasting ? "" : " of the fiscal year")
    if amount == .zero { return later }
    return "\(money(Money(cents: abs(amount.cents)))) \(direction) at once, \(later)"
  }

  private func entered(_ program: ID<Program>) -> String {
    let entered = story.programs[program.index]
    return "\(title(program)) was asked for by \(sponsor(entered.sponsor))"
  }

  // MARK: Sentences of one event

  /// Nil of what is told only with other events.
  func sentence(_ event: Chronicle.Event) -> String? {
    moneySentence(event) ?? teamSentence(event.happening) ?? programSentence(event)
  }

  private func moneySentence(_ event: Chronicle.Event) -> String? {
    switch event.happening {
    case .released(let amount, let planned): return released(amount, planned)
    case .lapsed(let amount): return "\(money(amount)) was left at the fiscal year's end and lapsed."
    case .overdrawn(let balance):
      let end = event.week == calendar.weekCount - 1 ? "horizon" : "fiscal year"
      let debt = money(Money(cents: -balance.cents))
      return "The \(end) ended \(debt) in the red, which cost every sponsor's confidence."
    case .instalmentPaid(let program, let number, let amount):
      let what = number > 3 ? "The price of changes" : "The \(ordinal(number)) instalment"
      return "\(what), \(money(amount)), was paid to the vendor of \(title(program))."
    case .incident(let kind, let loss, let isPrevented):
      let what = "\(incident(kind)) incident"
      return isPrevented
        ? "\(capitalized(article(what))) was prevented: \(money(loss)) not lost."
        : "\(capitalized(article(what))) happened: \(money(loss)) lost."
    default: return nil
    }
  }

  private func released(_ amount: Money, _ planned: Money) -> String? {
    guard amount != .zero || planned != .zero else { return nil }
    let change = planned == .zero ? 0 : amount.amount / planned.amount - 1
    let than = change.magnitude < 0.0005 ? "" : ", \(share(change)) \(change < 0 ? "less" : "more") than planned"
    return "\(money(amount)) was released for the quarter\(than)."
  }

  private func teamSentence(_ happening: Happening) -> String? {
    switch happening {
    case .left(let role, _): "\(capitalized(aRole(role))) left."
    case .joined(let role, _): "\(capitalized(aRole(role))) joined."
    case .seatOpened(let role, _): "A seat for \(aRole(role)) was added."
    case .seatClosed(let role, _, let memberGoes):
      memberGoes
        ? "A seat was cut, and \(aRole(role)) was let go." : "A seat for \(aRole(role)) was cut; nobody sat there."
    case .requisitionOpened(let role, _): "A requisition for \(aRole(role)) was opened."
    case .requisitionFrozen(let role, _): "A vacancy for \(aRole(role)) had no requisition: hiring was frozen."
    case .joiningFrozen(let role, _): "\(capitalized(aRole(role))) was found and could not join: hiring was frozen."
    case .contractorOrdered(let role, let arrives):
      "A contractor for \(aRole(role))'s work was ordered, to arrive in the week of \(day(arrives))."
    case .contractorArrived(let role): "A contractor came for \(aRole(role))'s work."
    case .contractorLeft(let role): "A contractor for \(aRole(role))'s work left."
    case .confidenceMoved(let sponsor, let program, let from, let to):
      capitalized(confidence(sponsor, from, to)) + " over \(title(program))."
    default: nil
    }
  }

  /// `the COO's confidence fell from 62 % to 58 %`
  func confidence(_ sponsor: ID<Sponsor>, _ from: Double, _ to: Double) -> String {
    let (before, after) = (share(from), share(to))
    let way = to > from ? "rose" : "fell"
    let change = before == after ? "\(way) a little, to \(after)" : "\(way) from \(before) to \(after)"
    return "\(self.sponsor(sponsor))'s confidence \(change)"
  }

  private func programSentence(_ event: Chronicle.Event) -> String? {
    switch event.happening {
    case .waits(let program, .limit): "\(title(program)) could not start: as many programs as may be were at work."
    case .waits(let program, .predecessors): "\(title(program)) could not start: what goes before it was not over."
    case .started(let program): "\(title(program)) started."
    case .phaseEnded(let program, let phase, let next, let gatesAreDue):
      "\(title(program)) had nothing more to do in \(phase.word)\(whatIsNext(next, gatesAreDue))."
    case .gateBegun(let program, let name, let until):
      "\(title(program)) went into \(gate(name)) for \(pause(event.week, until))."
    case .gatePassed(let program, let name): "\(title(program)) passed \(gate(name))."
    case .gateRejected(let program, let name): "\(title(program)) was rejected by \(gate(name))."
    case .interrupted(let program): "Nobody had hours for \(title(program))."
    case .resumed(let program): "Work on \(title(program)) went on."
    case .launched(let program): "\(title(program)) was launched\(timeliness(program, event.week))."
    case .deadlineMissed(let program): "\(title(program)) was needed by now and not launched."
    case .retired(let program): "\(title(program)) was retired."
    case .cancelled(let program): "\(title(program)) was cancelled."
    default: nil
    }
  }

  private func whatIsNext(_ next: WorkPhase?, _ gatesAreDue: Bool) -> String {
    if gatesAreDue { return "; its gates were next" }
    return next.map { "; \($0.word) was next" } ?? ""
  }

  /// `, 3 weeks late`; a launch after which the date moved no more.
  func timeliness(_ program: ID<Program>, _ week: Int) -> String {
    guard let deadline = story.programs[program.index].deadlineWeek else { return "" }
    return week > deadline ? ", \(weeks(week - deadline)) late" : ", on time"
  }

  func article(_ text: String) -> String { ("aeiou".contains(text.prefix(1).lowercased()) ? "an " : "a ") + text }
}

extension WorkPhase {
  /// As a sentence names it.
  var word: String {
    switch self {
    case .analysis: "analysis"
    case .design: "design"
    case .development: "development"
    case .review: "review"
    case .pilot: "the pilot"
    case .deployment: "deployment"
    }
  }
}
