/// What is wrong with keys, references, and with inputs taken together; or what is doubtful about them.
package enum InputProblem: Hashable, Sendable {
  // Keys and forms
  case unknownKey(read: String, nearest: String?, known: [String])
  case missing(key: String, meaning: String, example: String)
  case mapExpected(read: String)
  case listExpected(read: String)
  case valueExpected(read: String)
  case namedTwice(read: String)
  case everyoneAndMore
  case unknownFormat(read: String)
  case tooMany(what: String, count: Int, limit: Int)

  /// A `null` behind the name of nothing.
  case nothingToRemove(read: String, kind: String, nearest: String?, known: [String])
  /// A new thing that is not complete: an old one was meant to be changed, whose name is nearly the same.
  case incomplete(read: String, kind: String, nearest: String?, known: [String])

  // References
  case unknownName(read: String, kind: String, nearest: String?, known: [String])
  case cycle([String])
  case subjectMissing(metric: String, kinds: String, example: String)
  case subjectUnwanted(metric: String)
  case promiseWithoutComparison(read: String)

  // Inputs taken together
  case sharesOf(what: String, sum: String)
  case attentionAbove(sum: String, from: String?)
  case fundingMissing
  case fundingTwice
  case quartersTooFew(listed: Int, needed: Int)
  case outsideHorizon(read: String, start: String, end: String)
  case horizonTooLong(end: String)
  case scheduleStartsLate(first: String, start: String)
  case launchedAfterStart(read: String, start: String)
  case onlyForRunning(key: String)
  case adoptionAboveCoverage(adoption: String, coverage: String)
  case moreVacantThanSeats(vacant: String, seats: String)
  case rateMissing
  case phasesWithoutRole(program: String, phases: [String], roles: [String], isShipped: Bool)
  case triggerMissing
  case triggersTwice([String])
  case strikesMissing
  case strikesUnwanted(trigger: String)
  case probabilityMissing
  case probabilityUnwanted
  case lastingWithoutFunding
  case noEffect
  case lever(LeverProblem)
  case correlationWith(String, reason: String)
  case correlationsImpossible([String], nearest: [String])
  case correlatedTwice([String], first: String, second: String)

  // Doubts
  case shippedAmounts(currency: String)
  case neverDue(deadline: String, end: String)
  case rolesAreMissing([String], takenBy: [String], misspelt: String?)
  case neverStarts(reason: String)
  case deadlineBeforeStart(deadline: String, start: String)
  case nothingTriggers(reason: String)
  case startOfRunning
  case unused(kind: String, nearest: String?)
  /// A path of the command line that makes a new thing.
  case newName(kind: String, nearest: String)
  case retiredBeforeLaunch(until: String)
  case correlationOfOne(read: String)
}
