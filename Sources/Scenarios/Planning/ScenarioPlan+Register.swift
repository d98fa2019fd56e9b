import LearningModel

extension Scenario {
  func entryDescription(_ id: String, _ entry: DisruptionInputs) -> EntryDescription {
    var described = EntryDescription(
      id, triggerDescription(entry.trigger), easedBy: entry.easedBy?.value, effects(of: entry, id))
    described.only.programs = entry.only.programs?.map(\.value)
    described.only.sponsors = entry.only.sponsors?.map(\.value)
    described.only.audiences = entry.only.audiences?.map(\.value)
    described.only.phases = entry.only.phases?.map(\.value)
    return described
  }

  private func triggerDescription(_ trigger: TriggerInputs?) -> TriggerDescription {
    switch trigger {
    case .eachProgram(let rate): .eachProgram(rate: rate.described)
    case .portfolio(let rate): .portfolio(rate: rate.described)
    case .after(let phases, let probability): .after(phases.map(\.value), probability: probability.described)
    case .date(let date, let probability):
      .date(week: calendar.firstWeek(onOrAfter: date.value), probability: probability?.described ?? 1)
    case nil: .portfolio(rate: 0)
    }
  }

  private func effects(of entry: DisruptionInputs, _ id: String) -> [EffectDescription] {
    var effects: [EffectDescription] = []
    func add(_ value: Stated<Uncertain>?, _ effect: (DescribedDraw) -> EffectDescription) {
      if let value { effects.append(effect(value.value.described)) }
    }
    add(entry.remainingWork) { .remainingWork($0) }
    add(entry.rework) { .rework($0) }
    add(entry.cancel) { .cancel($0) }
    add(entry.deadline) { .deadline($0) }
    switch entry.priority?.value {
    case .top: effects.append(.priorityTop)
    case .random: effects.append(.priorityRandom)
    case .to(let rank): effects.append(.priority(rank.described))
    case nil: break
    }
    add(entry.blocked) { .blocked($0) }
    add(entry.smeAbsent) { .smeAbsent($0) }
    if let review = entry.review {
      effects.append(
        .review(
          duration: review.duration.value.described, rejects: review.rejects.value.described,
          rework: review.rework.value.described))
    }
    add(entry.funding) { .funding($0, lasting: entry.lasting.value) }
    add(entry.hiringFreeze) { .hiringFreeze($0) }
    add(entry.spendingFreeze) { .spendingFreeze($0) }
    add(entry.leaderAbsent) { .leaderAbsent($0) }
    add(entry.deliveryOutage) { .deliveryOutage($0) }
    add(entry.cost) { .cost($0) }
    if let template = entry.newProgram { effects.append(.newProgram(templateDescription(id, template))) }
    return effects
  }
}
