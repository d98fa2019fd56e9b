// model.md §9 — Programs enter, start in priority order, and are launched.
import Chance
import Glibc

extension World {
  /// Puts a program into the portfolio: one of the file before the first week, or an unplanned one by a strike.
  mutating func enter(
    _ blueprint: ID<Blueprint>, at address: Address, askedBy strike: Strike?, _ week: Week, _ future: borrowing Future
  ) {
    let terms = future.plan.portfolio.blueprints[blueprint]
    let isPlanned = strike == nil
    let offset = isPlanned ? 0 : week.index
    let ratio = future[terms.developmentRatio]
    let estimateError = future.value(terms.estimateError, of: address, .estimateError)
    let value = future.value(terms.valuePerAdopterYear, of: address, .value)
    let kept = pow(future[terms.keptAfterYear], (1 - 0.5 * terms.memorable) / weeksPerYear)
    var program = ProgramState(
      blueprint: blueprint, address: address, sponsor: sponsor(of: blueprint, strike, future),
      rank: isPlanned ? future.plan.portfolio.rank[ID(blueprint.index), week] : terms.rank,
      startWeek: terms.startWeek + offset,
      deadlineWeek: terms.deadlineWeek == Week.never ? Week.never : terms.deadlineWeek + offset,
      isMandatory: terms.isMandatory, leader: terms.delivery.ledBy,
      retiresIn: terms.delivery.retiresIn == Week.never ? Week.never : terms.delivery.retiresIn + offset,
      usualFactor: ratio * estimateError,
      valuePerAdopterYear: value * future.value(terms.attributable, of: address, .attributable),
      retains: future.value(terms.retains, of: address, .retains), weeklyKeep: kept, cohorts: 0..<0)
    if let vendor = terms.vendor { program.vendor = agreedWith(vendor, terms.learningHours, address, future) }
    if terms.running != nil {
      program.status = .launched
      program.launchedIn = -1
      portfolio.launchedCount += 1
    }
    let id = portfolio.append(program)
    effects.programBenefit.append(0)
    effects.seatsServed.append(0)
    layOutHours(of: id, future)
    gatherCohorts(of: id, future)
    bringGates(to: id, future)
    if !isPlanned { chronicle.note(.entered(id)) }
  }

  /// The blueprint's sponsor, or one drawn among all.
  private func sponsor(of blueprint: ID<Blueprint>, _ strike: Strike?, _ future: borrowing Future) -> ID<Sponsor> {
    if let sponsor = future.plan.portfolio.blueprints.values[blueprint.index].sponsor { return sponsor }
    guard let strike else { return ID(0) }
    let draw = strike.address.of(.sponsor)
    var chosen = ID<Sponsor>(0)
    var smallest = 2.0
    for sponsor in future.plan.sponsors.sponsors {
      let address = draw.of(future.plan.sponsors.address[sponsor])
      let uniform = future.luck.uniform(at: address, occurrence: strike.occurrence)
      if uniform < smallest { (smallest, chosen) = (uniform, sponsor) }
    }
    return chosen
  }

  /// Usual hours in full weigh the sponsor; what the team will work is what remains.
  private mutating func layOutHours(of program: ID<Program>, _ future: borrowing Future) {
    let blueprint = portfolio.programs[program].blueprint
    let factor = portfolio.programs[program].usualFactor
    let terms = future.plan.portfolio.blueprints[blueprint]
    for role in future.plan.team.roles {
      portfolio.weeklyUpkeep[program, role] = future.plan.portfolio.upkeepHours[blueprint, role] * factor / weeksPerYear
    }
    for number in 0..<WorkPhase.count {
      guard let phase = WorkPhase(rawValue: number) else { continue }
      let isBought = terms.vendor != nil && (phase == .design || phase == .development)
      let share = isBought ? terms.vendor?.oversight ?? 1 : 1
      for role in future.plan.team.roles {
        let hours = future.plan.portfolio.usualHours[blueprint, phase, role] * factor
        sponsors.weight[portfolio.programs[program].sponsor] += hours
        if terms.running == nil { portfolio.remaining[program, phase, role] = hours * share }
      }
      if terms.running == nil {
        portfolio.remainingSME[program, phase] = future.plan.portfolio.smeHours[blueprint, phase]
      }
    }
  }

  // MARK: Starting

  /// Programs that may start do so in priority order, as far as the limit of work in progress allows; gates that are
  /// over decide, those that are due begin.
  package mutating func startPrograms(_ week: Week, _ future: borrowing Future) {
    rankPrograms()
    let limit = future.plan.team.wipLimit[week]
    for position in portfolio.order.indices {
      let program = portfolio.order[position]
      switch portfolio.programs[program].status {
      case .active: settleGates(of: program, week, future)
      case .waiting:
        if Double(portfolio.activeCount) < limit, mayStart(program, week, future) {
          start(program, week, future)
        } else {
          noteWaiting(program, week, future)
        }
      case .launched, .retired, .cancelled: continue
      }
    }
  }

  func mayStart(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) -> Bool {
    guard portfolio.programs[program].startWeek <= week.index else { return false }
    let blueprint = portfolio.programs[program].blueprint
    for index in future.plan.portfolio.blueprints.values[blueprint.index].predecessors {
      switch portfolio.programs[future.plan.portfolio.predecessors[index]].status {
      case .waiting, .active: return false
      case .launched, .retired, .cancelled: continue
      }
    }
    return true
  }

  private mutating func start(_ program: ID<Program>, _ week: Week, _ future: borrowing Future) {
    portfolio.programs[program].status = .active
    portfolio.programs[program].startedIn = week.index
    portfolio.activeCount += 1
    chronicle.note(.started(program))
    // What the leader learned about authoring since the horizon's start saves hours.
    let years = Double(week.index) / weeksPerYear
    let gain = future[future.plan.leadership.authoringGain] * leadership.strength[.ownLearning] * years
    for number in 0..<WorkPhase.count {
      guard let phase = WorkPhase(rawValue: number) else { continue }
      for role in future.plan.team.roles { portfolio.remaining[program, phase, role] *= max(0, 1 - gain) }
    }
    if isNothingToDo(program, in: .analysis, future) { advance(program, week, future) }
    settleGates(of: program, week, future)
  }

  // MARK: Priority

  /// Ranks follow their schedule until a disruption changes them; one that strikes this week finds this week's ranks.
  mutating func scheduleRanks(_ week: Week, _ future: borrowing Future) {
    for program in future.plan.portfolio.planned where !portfolio.programs[program].rankIsMoved {
      let rank = future.plan.portfolio.rank[program, week]
      if rank != portfolio.programs[program].rank {
        portfolio.programs[program].rank = rank
        portfolio.orderIsStale = true
      }
    }
  }

  /// Rank, deadline, order of the file; unplanned programs come after it.
  private mutating func rankPrograms() {
    guard portfolio.orderIsStale else { return }
    portfolio.orderIsStale = false
    gatherRanked()
    // By insertion: last week's order is nearly this week's.
    for first in portfolio.order.indices.dropFirst() {
      let program = portfolio.order[first]
      var position = first
      while position > 0, comesBefore(program, portfolio.order[position - 1]) {
        portfolio.order.swapAt(position, position - 1)
        position -= 1
      }
    }
  }

  /// Those of the last order that are not over, and those that have entered since.
  private mutating func gatherRanked() {
    var kept = 0
    for position in portfolio.order.indices where isRanked(portfolio.order[position]) {
      portfolio.order[kept] = portfolio.order[position]
      kept += 1
    }
    while portfolio.order.count > kept { portfolio.order.removeLast() }
    for index in portfolio.seenByOrder..<portfolio.programs.count where isRanked(ID(index)) {
      portfolio.order.append(ID(index))
    }
    portfolio.seenByOrder = portfolio.programs.count
  }

  private func isRanked(_ program: ID<Program>) -> Bool {
    let status = portfolio.programs[program].status
    return status == .waiting || status == .active
  }

  private func comesBefore(_ one: ID<Program>, _ other: ID<Program>) -> Bool {
    let (first, second) = (portfolio.programs[one].rank, portfolio.programs[other].rank)
    if first != second { return first < second }
    let (sooner, later) = (portfolio.programs[one].deadlineWeek, portfolio.programs[other].deadlineWeek)
    return sooner != later ? sooner < later : one < other
  }

  // MARK: Launching

  mutating func launch(_ program: ID<Program>, _ week: Week) {
    portfolio.programs[program].status = .launched
    portfolio.programs[program].launchedIn = week.index
    portfolio.activeCount -= 1
    portfolio.launchedCount += 1
    portfolio.orderIsStale = true
    portfolio.serviceIsStale = true
    notePassedGates(of: program)
    chronicle.note(.launched(program))
  }

  /// §10: no more delivery or upkeep from the first week of `until` on.
  mutating func retirePrograms(_ week: Week) {
    for program in portfolio.programs.ids
    where portfolio.programs[program].status == .launched && portfolio.programs[program].retiresIn <= week.index {
      portfolio.programs[program].status = .retired
      portfolio.serviceIsStale = true
      portfolio.launchedCount -= 1
      chronicle.note(.retired(program))
    }
  }
}
