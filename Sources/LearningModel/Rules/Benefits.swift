// model.md §12 — What learning brings, kind by kind.

extension World {
  package mutating func countBenefits(_ week: Week, _ future: borrowing Future) {
    countLearningHours(week, future)
    countProductivity()
    countRetention(future)
    moveReputation()
    meetIncidents(future)
    countRecruiting(future)
  }

  /// `adopters × value_per_adopter_year / 52 × attributable`
  private mutating func countProductivity() {
    for program in portfolio.programs.ids where portfolio.programs[program].valuePerAdopterYear != 0 {
      let benefit =
        portfolio.programs[program].learners.adopters * portfolio.programs[program].valuePerAdopterYear / weeksPerYear
      effects.benefit[.productivity] += benefit
      effects.programBenefit[program] += benefit
    }
  }

  private mutating func countLearningHours(_ week: Week, _ future: borrowing Future) {
    var hours = 0.0
    for program in portfolio.programs.ids {
      let blueprint = portfolio.programs[program].blueprint
      hours += effects.seatsServed[program] * future.plan.portfolio.blueprints.values[blueprint.index].learningHours
    }
    effects.learningHours[week.index + 1] = effects.learningHours[week.index] + hours
  }
}
