extension World {
  /// One week, in the order of model.md §2. A change that a step makes is seen by the steps after it.
  package mutating func play(_ week: Week, _ future: borrowing Future) {
    beginWeek(week, future)
    releaseFunds(week, future)  // §3
    shareAttention(week, future)  // §4
    strikeDisruptions(week, future)  // §6
    staffTeam(week, future)  // §7
    startPrograms(week, future)  // §9
    measureCapacity(week, future)  // §8
    enrollLearners(week, future)  // §10
    serveClaims(week, future)  // §8, §10
    workOnPrograms(week, future)  // §9
    settleStrain(week, future)  // §8
    updateLearners(week, future)  // §11
    countBenefits(week, future)  // §12
    paySalariesAndLicences(week, future)  // §3
    updateSponsors(week, future)  // §5
    keepScore(week, future)  // §13
  }

  /// Clears what is counted by the week; programs whose time is over retire (§10), ranks follow their schedules (§9).
  private mutating func beginWeek(_ week: Week, _ future: borrowing Future) {
    chronicle.beginWeek(week)
    ledger.beginWeek()
    portfolio.beginWeek()
    effects.beginWeek()
    register.beginWeek()
    retirePrograms(week)
    scheduleRanks(week, future)
  }
}
