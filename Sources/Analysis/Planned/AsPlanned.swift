package import LearningModel

extension PlanDescription {
  /// The single-number plan that a spreadsheet would hold: every assumption and every duration at its median, no clock
  /// rings, nobody leaves, absence at its mean. What has a date counts if it is more likely than not; gates reject
  /// nothing, and no completed phase brings a strike.
  package var asPlanned: PlanDescription { keeping([.moneyLimits]) }

  /// This plan as it would be if only these sources of uncertainty existed; every other is as planned.
  package func keeping(_ sources: Set<UncertaintySource>) -> PlanDescription {
    var planned = self
    if !sources.contains(.attrition) { planned.letNobodyLeave() }
    if !sources.contains(.absence) { planned.spreadAbsence() }
    if !sources.contains(.estimateErrors) { planned.trustEstimates() }
    if !sources.contains(.gates) { planned.passGates() }
    if !sources.contains(.incidents) { planned.preventIncidents() }
    var median = MedianTaker(
      assumptions: !sources.contains(.assumptions), durations: !sources.contains(.durations))
    planned.visitValues(&median)
    planned.register = register.compactMap { entry in
      sources.contains(.disruption(entry.name)) ? entry : entry.asPlanned
    }
    if !sources.contains(.moneyLimits) { planned.lendMoney() }
    return planned
  }

  private mutating func letNobodyLeave() {
    for index in team.roles.indices {
      team.roles[index].attrition.fix(at: 0)
      team.roles[index].strainEffect.fixAtMedian()
    }
  }

  /// Everybody is there for the same share of every week.
  private mutating func spreadAbsence() {
    for index in team.roles.indices {
      team.roles[index].presence *= 1 - team.roles[index].absence
      team.roles[index].absence = 0
    }
  }

  private mutating func trustEstimates() {
    for index in programs.indices { programs[index].estimateError.fixAtMedian() }
  }

  private mutating func passGates() {
    for index in programs.indices { programs[index].passGates() }
  }

  private mutating func preventIncidents() {
    for index in organization.incidents.indices { organization.incidents[index].perThousandYear = 0 }
  }

  /// So much more than is planned that no purchase ever waits. Salaries, prices and spend stay as they are.
  private mutating func lendMoney() {
    let loan = 1e10  // a year
    if var annual = funding.annual {
      for index in annual.steps.indices { annual.steps[index].value += loan }
      funding.annual = annual
    }
    for index in funding.quarters.indices { funding.quarters[index] += loan / 4 }
  }
}

extension EntryDescription {
  /// Nil where a plan does not count on it.
  fileprivate var asPlanned: EntryDescription? {
    guard case .date(let week, let probability) = trigger, probability.draw.median > 0.5 else { return nil }
    var certain = self
    certain.trigger = .date(week: week, probability: DescribedValue(probability.path, .fixed(1)))
    certain.easedBy = nil
    certain.effects = effects.map(\.asPlanned)
    return certain
  }
}

extension EffectDescription {
  /// Values at their medians; a cancellation happens if it is more likely than not.
  fileprivate var asPlanned: EffectDescription {
    switch self {
    case .remainingWork(let value): .remainingWork(.fixed(value.median))
    case .rework(let value): .rework(.fixed(value.median))
    case .cancel(let value): .cancel(.fixed(value.median > 0.5 ? 1 : 0))
    case .deadline(let value): .deadline(.fixed(value.median))
    case .priorityTop, .priorityRandom: self
    case .priority(let value): .priority(.fixed(value.median))
    case .blocked(let value): .blocked(.fixed(value.median))
    case .smeAbsent(let value): .smeAbsent(.fixed(value.median))
    case .review(let duration, _, _): .review(duration: .fixed(duration.median), rejects: 0, rework: 0)
    case .funding(let value, let lasting): .funding(.fixed(value.median), lasting: lasting)
    case .hiringFreeze(let value): .hiringFreeze(.fixed(value.median))
    case .spendingFreeze(let value): .spendingFreeze(.fixed(value.median))
    case .leaderAbsent(let value): .leaderAbsent(.fixed(value.median))
    case .deliveryOutage(let value): .deliveryOutage(.fixed(value.median))
    case .cost(let value): .cost(.fixed(value.median))
    case .newProgram(let program): .newProgram(program.asPlanned)
    }
  }
}

extension ProgramDescription {
  /// The template of a program that a plan counts on.
  fileprivate var asPlanned: ProgramDescription {
    var planned = self
    planned.estimateError.fixAtMedian()
    planned.passGates()
    var median = MedianTaker(assumptions: true, durations: true)
    planned.visitValues(&median)
    return planned
  }

  fileprivate mutating func passGates() {
    for index in gates.indices {
      gates[index].duration.fixAtMedian()
      gates[index].rejects = 0
    }
  }
}

/// Puts what it is shown at its median.
private struct MedianTaker: ValueVisitor {
  let assumptions: Bool
  let durations: Bool

  func visit(assumption: inout DescribedValue) { if assumptions { assumption.fixAtMedian() } }

  func visit(duration: inout DescribedDraw) { if durations { duration.fixAtMedian() } }
}

extension DescribedDraw {
  /// The value that half of all draws do not exceed.
  var median: Double {
    switch self {
    case .fixed(let value): value
    case .distribution(let distribution): distribution.quantile(0.5)
    }
  }

  fileprivate mutating func fixAtMedian() { self = .fixed(median) }
}

extension DescribedValue {
  fileprivate mutating func fixAtMedian() { draw.fixAtMedian() }

  fileprivate mutating func fix(at value: Double) { draw = .fixed(value) }
}
