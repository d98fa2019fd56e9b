extension InputProblem {
  /// Legal, and the forecast goes on.
  package var isWarning: Bool {
    switch self {
    case .shippedAmounts, .neverDue, .rolesAreMissing, .neverStarts, .deadlineBeforeStart, .nothingTriggers,
      .startOfRunning, .unused, .newName, .retiredBeforeLaunch, .correlationOfOne:
      true
    default: false
    }
  }

  /// Whole sentences for a planner: what was read, what is allowed, what to do.
  package var message: String { messageOfForm ?? messageOfReference ?? messageOfInputs ?? messageOfDoubt ?? "" }

  private var messageOfForm: String? {
    switch self {
    case .unknownKey(let read, let nearest, let known):
      "There is no input \(quoted(read)) here."
        + (nearest == nil && !known.isEmpty && known.count <= 30
          ? " \(known.count == 1 ? "The only one is" : "Inputs are") \(list(known, "and"))." : didYouMean(nearest))
    case .missing(let key, let meaning, let example):
      "'\(key)' is missing: \(lowercasedFirst(meaning))"
        + (example.isEmpty ? "" : " Write, for example, '\(key): \(example)'.")
    case .mapExpected(let read):
      "\(quoted(read)) stands where inputs are expected, each on a line of its own below this one."
    case .listExpected(let read): "\(quoted(read)) stands where a list is expected, such as [a, b]."
    case .valueExpected(let read): "\(quoted(read)) stands where one value is expected."
    case .namedTwice(let read): "\(quoted(read)) is named twice."
    case .everyoneAndMore: "'everyone' stands for all audiences; name it alone."
    case .unknownFormat(let read): "This program reads format 1, not \(quoted(read))."
    case .tooMany(let what, let count, let limit):
      "There are \(PlainNumber.text(Double(count))) \(what); \(PlainNumber.text(Double(limit))) are the most that is allowed."
    default: nil
    }
  }

  private var messageOfReference: String? {
    switch self {
    case .unknownName(let read, let kind, let nearest, let known):
      "There is no \(kind) \(quoted(read))." + (asList(read, of: known) ?? names(nearest, known))
    case .nothingToRemove(let read, let kind, let nearest, let known):
      "There is no \(kind) \(quoted(read)) that could be removed." + names(nearest, known)
    case .incomplete(let read, let kind, let nearest, let known):
      "There is no \(kind) \(quoted(read)) yet, and this one is not complete." + names(nearest, known)
    case .cycle(let names) where names.count == 1:
      "\(quoted(names[0])) waits for itself; it could never start."
    case .cycle(let names):
      "\(list(names.map(quoted), "and")) wait for each other; none of them could ever start."
    case .subjectMissing(let metric, let kinds, let example):
      "'\(metric)' is told by \(kinds), not as a whole; write, for example, '\(metric).\(clipped(example))'."
    case .subjectUnwanted(let metric): "'\(metric)' is told as a whole only; leave out what follows the point."
    case .promiseWithoutComparison(let read):
      "\(quoted(read)) does not say which side is kept; begin with 'at least', 'at most', 'above' or 'below'."
    default: nil
    }
  }

  /// ` Did you mean 'managers'?`, or else all that there are.
  private func names(_ nearest: String?, _ known: [String]) -> String {
    guard nearest == nil, !known.isEmpty, known.count <= 30 else { return didYouMean(nearest) }
    return " There \(known.count == 1 ? "is only" : "are") \(list(known.map(clipped), "and"))."
  }

  /// `office, sales`, which are two names and no list yet.
  private func asList(_ read: String, of known: [String]) -> String? {
    let pieces = read.split(separator: ",").map { String($0.trimmingBlanks()) }
    guard pieces.count > 1, pieces.allSatisfy(known.contains) else { return nil }
    return " Several are written as a list: [\(pieces.map(clipped).joined(separator: ", "))]."
  }

  private var messageOfInputs: String? {
    switch self {
    case .sharesOf(let what, let sum): "The shares of \(what) add up to \(sum), not 100%."
    case .attentionAbove(let sum, let from):
      "Attention adds up to \(sum)\(from.map { " from \($0) on" } ?? ""); 100% is the most that is allowed."
    case .fundingMissing: "Funding is missing: write 'annual: $2.4M', or the amounts of the quarters as a list."
    case .fundingTwice:
      "Funding is stated twice, as 'annual' and by 'quarters'; one of them has to go (write 'annual: null' to replace an inherited one)."
    case .quartersTooFew(let listed, let needed):
      "\(listed) \(listed == 1 ? "quarter is" : "quarters are") listed, and the horizon has \(needed)."
    case .outsideHorizon(let read, let start, let end):
      "\(read) lies outside the horizon, which goes from \(start) to \(end)."
    case .horizonTooLong(let end): "The horizon would end after \(end), the last day that can be written."
    case .scheduleStartsLate(let first, let start):
      "The first value holds from \(first) on, but the horizon starts on \(start); state one for its start too."
    case .launchedAfterStart(let read, let start):
      "A program that already runs was launched before the start, \(start); \(read) is later. Leave out 'launched' for a program that is to be built."
    case .onlyForRunning(let key):
      "'\(key)' is for programs that already run; state when it was 'launched', or leave it out."
    case .adoptionAboveCoverage(let adoption, let coverage):
      "Adoption, \(adoption), is above coverage, \(coverage); who applies it was trained."
    case .moreVacantThanSeats(let vacant, let seats): "\(vacant) seats are vacant, but there are \(seats) at the start."
    case .rateMissing: "'rate' is missing: what an hour of a contractor costs, such as '$95 per hour'."
    case .phasesWithoutRole(let program, let phases, let roles, let isShipped):
      "The team has no role that works on \(list(phases, "and")) of \(quoted(program)); it takes \(list(roles.map(clipped), "or"))."
        + (isShipped
          ? " If there is no team, remove this entry of the shipped register: '\(clipped(program)): null'." : "")
    default: messageOfRegister
    }
  }

  private var messageOfRegister: String? {
    switch self {
    case .triggerMissing:
      "It says nothing of when it strikes: state 'rate' and 'strikes', or 'after' and 'probability', or 'date'."
    case .triggersTwice(let keys):
      "It has \(list(keys.map { "'\($0)'" }, "and")); only one of them can say when it strikes."
    case .strikesMissing:
      "'strikes' is missing: 'each_program' if the rate is each active program's, 'portfolio' if it is for all together."
    case .strikesUnwanted(let trigger): "'strikes' belongs to 'rate'; an entry with '\(trigger)' does without it."
    case .probabilityMissing: "'probability' is missing: the chance that it strikes after such a phase, such as '25%'."
    case .probabilityUnwanted:
      "'probability' belongs to 'after' or 'date'; with 'rate', the rate says how often it strikes."
    case .lastingWithoutFunding: "'lasting' belongs to 'funding', which is not stated."
    case .noEffect: "It has no effect: state at least one, such as 'remaining_work', 'blocked', 'funding' or 'cost'."
    case .lever(let problem): problem.message
    case .correlationWith(let path, let reason): "\(quoted(path)) cannot be correlated: \(reason)."
    case .correlationsImpossible(let pairs, let nearest):
      "No assumptions can have all of these rank correlations at once: \(list(pairs, "and")). The nearest that can be: \(list(nearest, "and"))."
    case .correlatedTwice(let pair, let first, let second):
      "\(list(pair.map(quoted), "and")) are correlated twice, by \(first) and by \(second); one of them has to go."
    default: nil
    }
  }

  private var messageOfDoubt: String? {
    switch self {
    case .shippedAmounts(let currency):
      "The shipped defaults are amounts in US dollars; they are taken as that many \(currency). 'learncast assumptions' shows them; put your own figures in their place."
    case .neverDue(let deadline, let end):
      "It is needed by \(deadline), after the horizon ends on \(end): it is never due, and counts for no promise about time."
    case .rolesAreMissing(let roles, let takenBy, let misspelt):
      "The team has no \(list(roles.map(clipped), "or")); \(roles.count == 1 ? "its" : "their") hours pass to \(list(takenBy.map(clipped), "and"))."
        + (misspelt.map { " Or is \(quoted($0)) the same role, misspelt?" } ?? "")
    case .neverStarts(let reason): "This program can never start: \(reason)."
    case .deadlineBeforeStart(let deadline, let start): "It is needed by \(deadline), before it may start on \(start)."
    case .nothingTriggers(let reason): "Nothing can trigger this entry: \(reason)."
    case .startOfRunning: "The program already runs; its 'start' means nothing."
    case .unused(let kind, let nearest):
      "No program has this \(kind)." + didYouMean(nearest)
    case .newName(let kind, let nearest): "This makes a new \(kind)." + didYouMean(nearest)
    case .retiredBeforeLaunch(let until): "It is retired on \(until), before the horizon starts; it delivers nothing."
    case .correlationOfOne(let read): "\(quoted(read)) is the only assumption here; nothing goes with it."
    default: nil
    }
  }

  private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
