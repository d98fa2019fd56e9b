import Scenarios
import Support
import Testing

@Suite("Levers") struct LeverTests {
  private static let text = """
    start: 2027-01-04
    horizon: 52 weeks
    leadership: {owner: hr}
    funding: {annual: $360k}
    team: {roles: {instructional_designer: {headcount: 2, salary: $96k}}}
    organization: {audiences: {managers: {people: 200, salary: $118k}}}
    programs:
      course: {audience: managers, modality: elearning_basic, learning_hours: 2, value_per_adopter_year: $900}
    levers:
      designers: {set: team.roles.instructional_designer.headcount, from: 2, to: 8, step: 3}
      overtime: {set: team.overtime, from: 0%, to: 5%}
    """

  private func scenario() throws -> Scenario {
    let checked = readScenario(SourceText(name: "test", text: Self.text, origin: .scenario))
    return try #require(checked.value, "\(FaultReport(checked.faults).text)")
  }

  private func lever(_ written: String) throws -> Lever {
    try LeverRequest.read(written).get().lever(of: try scenario())
  }

  /// Values worked out by hand; the text of each reads back as its number.
  static let values: [(written: String, texts: [String])] = [
    ("designers", ["2", "5", "8"]),
    ("team.roles.instructional_designer.headcount from 1 to 4", ["1", "2", "3", "4"]),
    ("funding.annual from $1.4M to $1.7M step $100k", ["$1.4M", "$1.5M", "$1.6M", "$1.7M"]),
    ("funding.annual from $90k to $100k step 4k", ["$90k", "$94k", "$98k"]),
    ("funding.annual from $999,500 to $1,000,500 step $500", ["$999.5k", "$1M", "$1,000.5k"]),
    (
      "team.roles.instructional_designer.time_to_fill from 1 week to 4 weeks step 1.5 weeks",
      ["1 week", "2.5 weeks", "4 weeks"]
    ),
    ("team.overtime from 10% to 30% step 10%", ["10%", "20%", "30%"]),
    ("team.roles.instructional_designer.contractors.up_to from 0 to 2 people", ["0", "1", "2"]),
    ("programs.course.priority_boost", []),
  ]

  @Test("from A to B step C takes A, A + C, … up to B, in the input's own grammar", arguments: values.dropLast())
  func valuesOf(_ example: (written: String, texts: [String])) throws {
    let lever = try lever(example.written)
    #expect(lever.values.map(\.text) == example.texts)
  }

  @Test("without a step any value between may be taken: round ones, a hundredth of the range or a little more apart")
  func continuous() throws {
    let overtime = try lever("overtime")
    // A hundredth of 5 % is 0.05 %, which is round: 101 values.
    #expect(overtime.values.count == 101 && overtime.spacing == .resolution("0.05%"))
    let funding = try lever("funding.annual from $1.43M to $2.4M")
    // A hundredth of $970k is $9.7k; $10k is the next round amount: both ends, and $1.44M … $2.39M.
    #expect(funding.spacing == .resolution("$10k") && funding.values.count == 98)
    #expect(funding.values.prefix(2).map(\.text) == ["$1.43M", "$1.44M"] && funding.values.last?.text == "$2.4M")
    #expect(zip(funding.values, funding.values.dropFirst()).allSatisfy { $0.number < $1.number })
  }

  @Test("the scenario's own value is known, where it is one number")
  func current() throws {
    #expect(try lever("designers").current?.text == "2")
    #expect(try lever("funding.annual from $1M to $2M").current?.text == "$360k")
    #expect(try lever("team.roles.instructional_designer.time_to_fill from 2 weeks to 8 weeks").current == nil)
  }

  /// What was written, and what is said of it.
  static let problems: [(written: String, sentence: String)] = [
    ("designer", "There is no lever 'designer'. Did you mean 'designers'?"),
    ("money", "There is no lever 'money'; the scenario declares 'designers' and 'overtime'."),
    ("designers from 2", "A lever is a name under 'levers:' of the scenario, or 'PATH from A to B step C'"),
    ("team.overtime", ""),
    ("funding.anual from $1M to $2M", "There is no input 'funding.anual'. Did you mean 'funding.annual'?"),
    (
      "team.roles.instructional_desinger.headcount from 2 to 4",
      "Did you mean 'team.roles.instructional_designer.headcount'?"
    ),
    ("leadership.owner from 1 to 2", "'leadership.owner' is no number"),
    ("funding.annual from 4 weeks to $2M", "'from': 'weeks' does not suit; this is an amount of money"),
    ("team.roles.instructional_designer.headcount from 2.5 to 4", "'from': "),
    ("team.roles.instructional_designer.headcount from 2 to 4 step 0.5", "'step': "),
    ("team.roles.instructional_designer.contractors.up_to from -1 to 4", "'from': "),
    ("funding.annual from $2M to $1M", "The lever goes from $2M to $1M; the first has to be the smaller one."),
    ("funding.annual from $2M to $2M", "The lever goes from $2M to the same: there is nothing to choose."),
    ("funding.annual from $1M to $2M step $0", "The step is $0; it has to be above zero."),
    ("funding.annual from $1M to $2M step $5M", "The step, $5M, is larger than the way from $1M to $2M"),
    ("funding.annual from $1M to $2M step $10", "The lever has 100,001 values; 1,000 are the most that is allowed."),
  ]

  @Test("what is no lever is told as what it is, with the nearest name", arguments: problems)
  func problem(_ example: (written: String, sentence: String)) throws {
    let scenario = try scenario()
    let result = LeverRequest.read(example.written).flatMap { request in
      Result { () throws(LeverProblem) in try request.lever(of: scenario) }
    }
    switch result {
    // A path alone is the lever that turns it.
    case .success(let lever): #expect(example.written == "team.overtime" && lever.name == "overtime")
    case .failure(let problem): #expect(problem.message.contains(example.sentence), "\(problem.message)")
    }
  }

  @Test("a setting is a scenario as --set would make it; what has faults there is told")
  func variants() throws {
    let source = SourceText(name: "test", text: Self.text, origin: .scenario)
    let variants = try #require(ScenarioVariants.read(source).value)
    let designers = try lever("designers")
    let money = try lever("funding.annual from $1M to $2M")
    let set = try #require(variants.scenario([(designers, designers.values[1]), (money, money.values[0])]).value)
    #expect(set.team.roles["instructional_designer"]?.headcount.value.constant == 5)
    #expect(set.funding.annual?.value.constant == 1_000_000)
    let override = try #require(Override.read("team.roles.instructional_designer.headcount=5").value)
    let other = try #require(Override.read("funding.annual=$1M").value)
    #expect(set.resolved.yaml() == readScenario(source, overrides: [override, other]).value?.resolved.yaml())
    // Three of two seats cannot be vacant.
    let vacant = try lever("team.roles.instructional_designer.vacant from 1 to 3")
    #expect(variants.scenario([(vacant, vacant.values[2])]).value == nil)
  }
}
