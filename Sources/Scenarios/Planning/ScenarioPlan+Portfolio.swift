import LearningModel
import Quantities

extension Scenario {
  func programDescription(_ id: String, _ program: ProgramInputs) -> ProgramDescription {
    var described = commonDescription(id, program)
    described.startWeek = program.start.map { calendar.firstWeek(onOrAfter: $0.value) } ?? 0
    described.deadlineWeek = program.neededBy.map { weekHolding($0.value) }
    described.retiresIn = program.until.map { calendar.firstWeek(onOrAfter: $0.value) }
    if program.launched != nil {
      let coverage = program.coverage?.value ?? 0
      described.running = RunningState(coverage: coverage, adoption: program.adoption?.value ?? 0)
    }
    return described
  }

  /// A template's dates are weeks from the strike.
  func templateDescription(_ id: String, _ template: NewProgramInputs) -> ProgramDescription {
    var described = commonDescription(id, template.program)
    described.startWeek = template.start.map { wholeWeeks($0.value) } ?? 0
    described.deadlineWeek = template.neededBy.map { Int($0.value.rounded(.down)) }
    described.retiresIn = template.until.map { wholeWeeks($0.value) }
    return described
  }

  /// The number of the week that holds a day, before and after the horizon too.
  private func weekHolding(_ day: CivilDate) -> Int {
    Int((Double(day.days(since: calendar.start)) / 7).rounded(.down))
  }

  private func commonDescription(_ id: String, _ program: ProgramInputs) -> ProgramDescription {
    let modality = modalityDescription(program.modality.value)
    var described = ProgramDescription(id, modality: modality, learningHours: program.learningHours.value)
    described.title = program.title?.value ?? id
    described.sponsor = program.sponsor?.value
    described.audiences = program.audience.value.ids(of: organization.audiences)
    described.rank = self.described(program.priority)
    described.isMandatory = program.mandatory.value
    described.after = program.after.map(\.value)
    described.gates = program.gates.compactMap { gateDescription($0.value) }
    described.crew = program.crew.value
    described.smeHoursPerWeek = program.smeHoursPerWeek.value
    described.effort = program.effort.isEmpty ? nil : effort(program)
    described.estimateError = program.estimateError.described
    described.vendor = program.resourcing.value == .vendor ? vendorDescription(program.vendor) : nil
    described.practical = program.design.practical.value
    described.relevant = program.design.relevant.value
    described.memorable = program.design.memorable.value
    described.reach = program.reach.value
    described.rollout = wholeWeeks(program.rollout.value, atLeast: 1)
    described.enrolsJoinersOnly = program.enrols.value == .joiners
    described.validFor = program.validFor.map { wholeWeeks($0.value, atLeast: 1) }
    described.valuePerAdopterYear = program.valuePerAdopterYear.described
    described.attributable = program.attributable.described
    described.retains = program.retains.described
    for (kind, share) in program.prevents { described.prevents[kind] = share.described }
    described.statesValue = program.statesValue
    return described
  }

  private func effort(_ program: ProgramInputs) -> [String: Double] {
    var hours: [String: Double] = [:]
    for (role, stated) in program.effort { hours[role] = stated.value }
    return hours
  }

  private func gateDescription(_ id: String) -> GateDescription? {
    gates[id].map {
      GateDescription(
        id, duration: $0.duration.value.described, rejects: $0.rejects.value, rework: $0.rework.value.described)
    }
  }

  private func vendorDescription(_ vendor: VendorInputs) -> VendorDescription {
    var described = VendorDescription()
    described.leadTime = vendor.leadTime.value.described
    described.weeksPerLearningHour = vendor.weeksPerLearningHour.value.described
    described.pricePerLearningHour = vendor.pricePerLearningHour.described
    described.oversight = vendor.oversight.value
    described.changeOrderPremium = vendor.changeOrderPremium.value
    return described
  }

  private func modalityDescription(_ id: String) -> ModalityDescription {
    var described = ModalityDescription(id)
    guard let modality = modalities[id] else { return described }
    described.developmentRatio = modality.developmentRatio.described
    for (phase, share) in modality.phaseShares { described.phaseShares[phase] = share.value }
    for (phase, shares) in modality.roleShares {
      for (role, share) in shares { described.roleShares[phase, default: [:]][role] = share.value }
    }
    described.smeRatio = modality.smeRatio.value
    for (phase, share) in modality.smeShares { described.smeShares[phase] = share.value }
    described.isLive = modality.live.value
    described.classSize = modality.classSize.value
    described.facilitationRatio = modality.facilitationRatio.value
    described.ledBy = modality.ledBy.value
    described.costPerSeat = modality.costPerSeat.value
    described.completionRate = modality.completionRate.described
    described.proficiency = modality.proficiency.described
    described.transfer = modality.transfer.described
    described.keptAfterYear = modality.keptAfterYear.described
    described.halfLife = modality.halfLife.value
    described.upkeep = modality.upkeep.value
    return described
  }
}
