import LearningModel

/// Looks at the inputs marked U and ⟲ that no more special source of uncertainty owns, and may change them.
protocol ValueVisitor {
  mutating func visit(assumption: inout DescribedValue)
  mutating func visit(duration: inout DescribedDraw)
}

extension PlanDescription {
  /// Shows them one after the other, in the order of the page.
  mutating func visitValues(_ visitor: inout some ValueVisitor) {
    visitor.visit(assumption: &funding.carryOver)
    visitor.visit(assumption: &funding.elasticity)
    visitor.visit(assumption: &funding.onCosts)
    visitor.visit(assumption: &funding.salaryGrowth)
    visitor.visit(assumption: &funding.priceGrowth)
    visitor.visit(assumption: &leadership.acting)
    visitor.visit(assumption: &leadership.authoringGain)
    for practice in Practice.allCases where leadership.ceiling[practice] != nil {
      visitor.visit(assumption: &leadership.ceiling[practice, default: 0])
    }
    for index in sponsors.indices { visitor.visit(assumption: &sponsors[index].initialConfidence) }
    visitor.visit(assumption: &followThrough)
    visitor.visit(assumption: &team.skillGrowth)
    for index in team.roles.indices { team.roles[index].visitValues(&visitor) }
    organization.visitValues(&visitor)
    for index in programs.indices { programs[index].visitValues(&visitor) }
  }
}

extension RoleDescription {
  fileprivate mutating func visitValues(_ visitor: inout some ValueVisitor) {
    visitor.visit(assumption: &hiringCost)
    visitor.visit(assumption: &ramp)
    visitor.visit(assumption: &startsAt)
    visitor.visit(assumption: &contractors.efficiency)
    visitor.visit(duration: &timeToFill)
    visitor.visit(duration: &contractors.leadTime)
  }
}

extension OrganizationDescription {
  fileprivate mutating func visitValues(_ visitor: inout some ValueVisitor) {
    for index in audiences.indices { visitor.visit(assumption: &audiences[index].turnover) }
    visitor.visit(assumption: &replacementCost)
    visitor.visit(assumption: &recruitingEffect)
    visitor.visit(assumption: &improvement)
    visitor.visit(assumption: &attributableShare)
  }
}

extension ProgramDescription {
  mutating func visitValues(_ visitor: inout some ValueVisitor) {
    visitor.visit(assumption: &modality.developmentRatio)
    visitor.visit(assumption: &modality.completionRate)
    visitor.visit(assumption: &modality.proficiency)
    visitor.visit(assumption: &modality.transfer)
    visitor.visit(assumption: &modality.keptAfterYear)
    visitor.visit(assumption: &valuePerAdopterYear)
    visitor.visit(assumption: &attributable)
    visitor.visit(assumption: &retains)
    for kind in prevents.keys.sorted() { visitor.visit(assumption: &prevents[kind, default: 0]) }
    guard var terms = vendor else { return }
    visitor.visit(duration: &terms.leadTime)
    visitor.visit(duration: &terms.weeksPerLearningHour)
    visitor.visit(assumption: &terms.pricePerLearningHour)
    vendor = terms
  }
}
