import Foundation
import Scenarios
import Testing

/// What somebody mistypes on the first evening: one slip in one line of `scenarios/baseline.yaml`.
struct Typo: Sendable, CustomTestStringConvertible {
  let right: String
  let wrong: String
  /// The whole report: one sentence, the one that mends it.
  let told: String

  var testDescription: String { wrong.replacing("\n", with: " ") }

  init(_ right: String, _ wrong: String, _ told: String) { (self.right, self.wrong, self.told) = (right, wrong, told) }
}

@Suite("A newcomer's typo in each section of baseline.yaml") struct NewcomersTyposTests {
  @Test("a misspelt key gets one message, which names the right one", arguments: keys + keysOfSections)
  func key(typo: Typo) throws { try check(typo) }

  @Test("a wrong unit, scale or sign gets one message, which says what suits", arguments: units)
  func unit(typo: Typo) throws { try check(typo) }

  @Test("a misspelt name gets one message, which gives the nearest one", arguments: references)
  func reference(typo: Typo) throws { try check(typo) }

  @Test("a mistyped number, word or date gets one message, which says what is allowed", arguments: numbers)
  func number(typo: Typo) throws { try check(typo) }

  private func check(_ typo: Typo) throws {
    let text = try baseline()
    try #require(text.contains(typo.right), "baseline.yaml has changed")
    let begin = try #require(text.range(of: typo.right))
    let mistyped = text.replacingCharacters(in: begin, with: typo.wrong)
    let read = readScenario(SourceText(name: "baseline.yaml", text: mistyped, origin: .scenario))
    #expect(FaultReport(read.faults).faults.map(\.sentence) == [typo.told])
  }

  private func baseline() throws -> String {
    let repository = URL(filePath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
    return try String(contentsOfFile: repository + "/scenarios/baseline.yaml", encoding: .utf8)
  }

  static let keys = [
    Typo("scenario: FY27", "scenaro: FY27", "scenaro: there is no input 'scenaro' here. Did you mean 'scenario'?"),
    Typo("start: 2027-01-04", "strat: 2027-01-04", "strat: there is no input 'strat' here. Did you mean 'start'?"),
    Typo("horizon: 104", "horizn: 104", "horizn: there is no input 'horizn' here. Did you mean 'horizon'?"),
    Typo(
      "{owner: learning_leader}", "{ownr: learning_leader}",
      "leadership.ownr: there is no input 'ownr' here. Did you mean 'owner'?"),
    Typo(
      "{initial_confidence: 50% to 75%}", "{confidence: 50% to 75%}",
      "sponsors.coo.confidence: there is no input 'confidence' here. The only one is initial_confidence."),
    Typo("annual: $1.7M", "anual: $1.7M", "funding.anual: there is no input 'anual' here. Did you mean 'annual'?"),
    Typo(
      "licences: $170k", "licenses: $170k",
      "funding.licenses: there is no input 'licenses' here. Did you mean 'licences'?"),
    Typo("wip_limit: 6", "wip_limt: 6", "team.wip_limt: there is no input 'wip_limt' here. Did you mean 'wip_limit'?"),
    Typo(
      "headcount: 3\n", "headcont: 3\n",
      "team.roles.instructional_designer.headcont: there is no input 'headcont' here. Did you mean 'headcount'?"),
    Typo(
      "{up_to: 1, rate: $95 per hour}", "{up_to: 1, rte: $95 per hour}",
      "team.roles.instructional_designer.contractors.rte: there is no input 'rte' here. Did you mean 'rate'?"),
    Typo(
      "{people: 1900,", "{peple: 1900,",
      "organization.audiences.operations.peple: there is no input 'peple' here. Did you mean 'people'?"),
    Typo(
      "safety: {audience: operations", "safety: {audiance: operations",
      "organization.incidents.safety.audiance: there is no input 'audiance' here. Did you mean 'audience'?"),
    Typo(
      "learning_hours: 1\n", "learning_hour: 1\n",
      "programs.code-of-conduct.learning_hour: there is no input 'learning_hour' here. Did you mean 'learning_hours'?"),
    Typo(
      "launched: 2025-10-06", "lauched: 2025-10-06",
      "programs.code-of-conduct.lauched: there is no input 'lauched' here. Did you mean 'launched'?"),
    Typo(
      "coverage: 82%", "coverge: 82%",
      "programs.code-of-conduct.coverge: there is no input 'coverge' here. Did you mean 'coverage'?"),
    Typo(
      "{practical: 0.5,", "{practcal: 0.5,",
      "programs.new-manager-essentials.design.practcal: there is no input 'practcal' here. Did you mean 'practical'?"),
    Typo("to: 8, step: 1", "too: 8, step: 1", "levers.designers.too: there is no input 'too' here. Did you mean 'to'?"),
  ]

  /// Nobody misses what stands below the misspelt key.
  static let keysOfSections = [
    Typo("sponsors:\n", "sponsers:\n", "sponsers: there is no input 'sponsers' here. Did you mean 'sponsors'?"),
    Typo("leadership:", "leadrship:", "leadrship: there is no input 'leadrship' here. Did you mean 'leadership'?"),
    Typo("funding:\n", "fundng:\n", "fundng: there is no input 'fundng' here. Did you mean 'funding'?"),
    Typo("  roles:\n", "  rolls:\n", "team.rolls: there is no input 'rolls' here. Did you mean 'roles'?"),
    Typo(
      "organization:\n", "organisation:\n",
      "organisation: there is no input 'organisation' here. Did you mean 'organization'?"),
    Typo(
      "  audiences:\n", "  audience:\n",
      "organization.audience: there is no input 'audience' here. Did you mean 'audiences'?"),
    Typo("\nprograms:\n", "\nprogram:\n", "program: there is no input 'program' here. Did you mean 'programs'?"),
    Typo("\noutcomes: ", "\noutcome: ", "outcome: there is no input 'outcome' here. Did you mean 'outcomes'?"),
    Typo("\nlevers:\n", "\nlever:\n", "lever: there is no input 'lever' here. Did you mean 'levers'?"),
  ]

  static let units = [
    Typo("horizon: 104 weeks", "horizon: 104 weaks", "horizon: there is no unit 'weaks'. Did you mean 'weeks'?"),
    Typo(
      "annual: $1.7M", "annual: $1.7m",
      "funding.annual: 'm' is no scale of a number; 'k' stands for thousands, 'M' for millions. Did you mean 'M'?"),
    Typo(
      "annual: $1.7M", "annual: $1.7 million",
      "funding.annual: 'million' is no scale of a number; 'k' stands for thousands, 'M' for millions. Did you mean 'M'?"
    ),
    Typo(
      "annual: $1.7M", "annual: €1.7M",
      "funding.annual: '€' is not the scenario's currency, USD; amounts are not converted."),
    Typo(
      "annual: $1.7M", "annual: $1.7M a year",
      "funding.annual: 'a year' does not belong here; the value is complete before it. Did you mean 'per year'?"),
    Typo(
      "$170k per year", "$170k per yaer",
      "funding.licences: a value can be per hour, week, month, year, person, seat or person and year, not per 'yaer'. Did you mean 'year'?"
    ),
    Typo(
      "carry_over: 0%", "carry_over: $0", "funding.carry_over: '$' does not suit; this is a share, such as '15%'."),
    Typo(
      "wip_limit: 6", "wip_limit: 6 people",
      "team.wip_limit: 'people' does not suit; this is a number of programs, such as '2 programs'."),
    Typo(
      "salary: $96k", "salary: $96l",
      "team.roles.instructional_designer.salary: 'l' is no scale of a number; 'k' stands for thousands, 'M' for millions."
    ),
    Typo(
      "6 to 14 weeks", "6 to 14 hours",
      "team.roles.instructional_designer.time_to_fill: 'hours' does not suit; this is a duration, such as '6 weeks'."),
    Typo(
      "people: 1900", "people: 1900 seats",
      "organization.audiences.operations.people: 'seats' does not suit; this is a number of people, such as '12 people'."
    ),
    Typo(
      "turnover: 18% to 26%", "turnover: 18 to 26",
      "warning: organization.audiences.operations.turnover: '26' without % is read as a multiple of the whole; write 26% if a percentage is meant."
    ),
    Typo(
      "learning_hours: 1\n", "learning_hours: 60 minutes\n",
      "programs.code-of-conduct.learning_hours: there is no unit 'minutes'; a value looks like '12 hours'."),
    Typo(
      "valid_for: 52 weeks", "valid_for: 52 moths",
      "programs.code-of-conduct.valid_for: there is no unit 'moths'. Did you mean 'months'?"),
    Typo(
      "at most $3.15M", "at most 3.15 weeks",
      "outcomes.spend: 'weeks' does not suit; this is an amount of money, such as '$12,000'."),
    Typo(
      "at least 95%", "at least 95",
      "outcomes.coverage.code-of-conduct: 95 is above 1, the most that is allowed. Did you mean '95%'?"),
    Typo(
      "to: 8, step: 1", "to: 8 weeks, step: 1",
      "levers.designers.to: 'weeks' does not suit; this is a number of people, such as '12 people'."),
  ]

  static let references = [
    Typo(
      "owner: learning_leader", "owner: HR",
      "leadership.owner: 'HR' is not one of learning_leader, hr and legal. Did you mean 'hr'?"),
    Typo(
      "sponsor: general-counsel", "sponsor: general-council",
      "programs.code-of-conduct.sponsor: there is no sponsor 'general-council'. Did you mean 'general-counsel'?"),
    Typo(
      "audience: [office, sales, managers]", "audience: [office, sale, managers]",
      "programs.onboarding-day.audience: there is no audience 'sale'. Did you mean 'sales'?"),
    Typo(
      "audience: [office, sales, managers]", "audience: office, sales, managers",
      "programs.onboarding-day.audience: there is no audience 'office, sales, managers'. Several are written as a list: [office, sales, managers]."
    ),
    Typo(
      "safety: {audience: operations", "safety: {audience: operation",
      "organization.incidents.safety.audience: there is no audience 'operation'. Did you mean 'operations'?"),
    Typo(
      "modality: elearning_basic", "modality: elearning_basics",
      "programs.code-of-conduct.modality: there is no modality 'elearning_basics'. Did you mean 'elearning_basic'?"),
    Typo(
      "legal: 3% to 12%", "leagl: 3% to 12%",
      "programs.code-of-conduct.prevents.leagl: there is no kind of incident 'leagl'. Did you mean 'legal'?"),
    Typo(
      "    safety: {", "    saftey: {",
      "organization.incidents.saftey: there is no kind of incident 'saftey' yet, and this one is not complete. Did you mean 'safety'?"
    ),
    Typo(
      "gates: [marketing]", "gates: [marketting]",
      "programs.sales-launch.gates: there is no gate 'marketting'. Did you mean 'marketing'?"),
    Typo(
      "after: [new-manager-essentials]", "after: [new-manager-essential]",
      "programs.coaching-for-managers.after: there is no program 'new-manager-essential'. Did you mean 'new-manager-essentials'?"
    ),
    Typo(
      "  spend: at most", "  spent: at most", "outcomes.spent: there is no metric 'spent'. Did you mean 'spend'?"),
    Typo(
      "coverage.code-of-conduct", "coverage.code-of-cnduct",
      "outcomes.coverage.code-of-cnduct: there is no subject of 'coverage' 'code-of-cnduct'. Did you mean 'code-of-conduct'?"
    ),
    Typo(
      "set: team.roles.instructional_designer.headcount", "set: team.roles.instructional_designer.headcuont",
      "levers.designers.set: there is no input 'team.roles.instructional_designer.headcuont'. Did you mean 'team.roles.instructional_designer.headcount'?"
    ),
  ]

  static let numbers = [
    Typo("start: 2027-01-04", "start: 2027-13-04", "start: there is no day 2027-13-04."),
    Typo(
      "start: 2027-01-04", "start: 2027-1-4",
      "start: '2027-1-4' is not a date; write year, month and day as in 2027-01-04. Did you mean '2027-01-04'?"),
    Typo(
      "horizon: 104 weeks", "horizon: two years",
      "horizon: 'two' is not a number; a value looks like '6 weeks'. Did you mean '2'?"),
    Typo(
      "starts: January", "starts: Janury", "fiscal_year_starts: there is no month 'Janury'. Did you mean 'January'?"),
    Typo("closed: [2027-12-27", "closed: [2027-12-72", "closed: there is no day 2027-12-72."),
    Typo(
      "50% to 75%", "75% to 50%",
      "sponsors.coo.initial_confidence: '75% to 50%' runs backwards; the smaller end comes first."),
    Typo(
      "50% to 75%", "50 to 75",
      "sponsors.coo.initial_confidence: 50 is above 1, the most that is allowed. Did you mean '50%'?"),
    Typo(
      "annual: $1.7M", "annual: $1,7M",
      "funding.annual: '1,7' is not a number. Decimals follow a point, as in 12.5; commas stand between thousands, as in 12,500."
    ),
    Typo(
      "annual: $1.7M", "annual: $1e300",
      "funding.annual: $1e300 is above $10,000,000,000,000, the most that is allowed."),
    Typo("wip_limit: 6", "wip_limit: 6.5", "team.wip_limit: '6.5' is not a whole number of programs."),
    Typo(
      "headcount: 3\n", "headcount: {2027-01-04: 2, 2027-7-1: 3}\n",
      "team.roles.instructional_designer.headcount: '2027-7-1' is not a date; write year, month and day as in 2027-01-04. Did you mean '2027-07-01'?"
    ),
    Typo(
      "headcount: 3\n", "headcount: -3\n",
      "team.roles.instructional_designer.headcount: -3 is below 0, the least that is allowed."),
    Typo(
      "6 to 14 weeks", "6 too 14 weeks",
      "team.roles.instructional_designer.time_to_fill: 'too' stands where 'to' is expected; an interval is written as '6 to 14'."
    ),
    Typo(
      "people: 1900", "people: 19OO",
      "organization.audiences.operations.people: there is no unit 'OO'. Did you mean '1900'?"),
    Typo(
      "coverage: 82%", "coverage: 170%",
      "programs.code-of-conduct.coverage: 170% is above 100%, the most that is allowed."),
    Typo(
      "launched: 2025-10-06", "launched: 2025-10-36", "programs.code-of-conduct.launched: there is no day 2025-10-36."),
    Typo(
      "mandatory: true", "mandatory: ture",
      "programs.code-of-conduct.mandatory: 'ture' is neither yes nor no; write yes, no, true or false."),
    Typo(
      "{practical: 0.5,", "{practical: 0,5,",
      "programs.new-manager-essentials.design.practical: '0,5' is not a number. Decimals follow a point, as in 12.5; commas stand between thousands, as in 12,500."
    ),
    Typo(
      "at most $3.15M", "$3.15M",
      "outcomes.spend: '$3.15M' does not say which side is kept; begin with 'at least', 'at most', 'above' or 'below'."),
    Typo(
      "from: 2, to: 8", "from: 8, to: 2",
      "levers.designers.from: the lever goes from 8 to 2; the first has to be the smaller one."),
    Typo(
      "{headcount: 2, vacant: 1,", "{headcount:2, vacant: 1,",
      "team.roles.project_manager: a blank is missing behind the ':' of 'headcount:2'."),
  ]
}
