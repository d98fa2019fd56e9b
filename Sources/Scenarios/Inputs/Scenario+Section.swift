import LearningModel
import Quantities

extension HorizonInputs {
  /// The first lines of a file: everything else depends on them.
  static let section = Section<HorizonInputs>([
    .word("start", .date, \.start, is: .required, "§2", "First day of the first week.") { PlainValue.date($0) },
    .fixed("horizon", \.weeks, .weeks, AllowedRange(1...1040), whole: true, "§2", "How long the forecast looks ahead."),
    .word("currency", .currency, \.currency, "§3", "The currency of every amount, by its ISO code.") { currency($0) },
    .word("fiscal_year_starts", .month, \.fiscalYearStarts, "§3", "The month in which the fiscal year begins.") {
      PlainValue.month($0)
    },
    .optionalWords(
      "closed", .dates, \.closed, "§2", "Days on which everything is closed; a week that holds one is closed.",
      without: "none"
    ) { PlainValue.date($0) },
    .choice("register", \.register, "§6", "Whether the register of disruptions begins with the shipped entries."),
  ])

  private static func currency(_ text: String) -> Result<Currency, ValueProblem> {
    if let currency = Currency(code: text.trimmingBlanks()) { return .success(currency) }
    let codes = Currency.all.map(\.code)
    let nearest = NearestName.nearest(to: text, among: codes)
    return .failure(ValueProblem(0, .unknownChoice(read: text, allowed: codes, nearest: nearest)))
  }
}

extension Scenario {
  static let section = Section<Scenario>([
    .optionalWord(
      "scenario", .text, \.statedName, "–", "Its name in every table and chart.", without: "the file's name"
    ) {
      plainText($0)
    },
    .optionalWord("description", .text, \.description, "–", "What it is about.", without: "none") { plainText($0) },
    Input(formatDeclaration) { reader, layers, _ in
      guard let found = layers.optionalValue("format") else { return }
      let form = QuantityForm(.number, .any, .fixed, isWhole: true)
      guard let stated = reader.quantity(found, form), let number = stated.value.fixed, number != 1 else { return }
      reader.note(.unknownFormat(read: stated.written), at: stated.place, found.path)
    },
    Input(leadershipDeclaration) { reader, layers, owner in owner.leadership = reader.leadership(layers) },
    .keyed(
      "sponsors", .sponsor, \.sponsors, SponsorInputs.section, blank: { SponsorInputs() }, "§5",
      "Those who ask for programs.", ids: { all, _ in all.ids().isEmpty ? ["sponsor"] : all.ids() }),
    .section("sponsorship", \.sponsorship, SponsorshipInputs.section, "§5", "What moves sponsors, and what they move."),
    .section("funding", \.funding, FundingInputs.section, "§3", "Money."),
    .section("team", \.team, TeamInputs.section, "§7", "The learning team."),
    .section("organization", \.organization, OrganizationInputs.section, "§11", "Who learns, and what it is worth."),
    .keyed(
      "programs", .program, \.programs, ProgramInputs.section, blank: { ProgramInputs() }, "§9",
      "Learning programs, to be built or already running."),
    Input(disruptionsDeclaration) { reader, layers, owner in owner.disruptions = reader.disruptions(layers, owner) },
    .keyed(
      "modalities", .modality, \.modalities, ModalityInputs.section, blank: { ModalityInputs() }, "§9",
      "Ways of learning: what they take and what stays.",
      ids: { all, scenario in all.ids(used: scenario.usedModalities) }),
    .keyed(
      "gates", .gate, \.gates, GateInputs.section, blank: { GateInputs() }, "§9", "Reviews by others.",
      ids: { all, scenario in all.ids(used: scenario.usedGates) }),
    .section("scorecard", \.scorecard, ScorecardInputs.section, "§13", "Association, not effect."),
    Input(correlationsDeclaration) { reader, layers, owner in
      if let found = layers.optionalValue("correlations") { owner.correlations = reader.correlations(found) }
    },
    Input(outcomesDeclaration) { reader, layers, owner in
      reader.checkIsMap("outcomes", layers)
      owner.outcomes = reader.promises(layers.below("outcomes"))
    },
    .keyed(
      "levers", .lever, \.levers, LeverInputs.section, blank: { LeverInputs() }, "–",
      "What may be turned, for seek, optimize and the live page."),
  ])

  private static let formatDeclaration = InputDeclaration(
    "format", .quantity(QuantityForm(.number, AllowedRange(1...1), .fixed, isWhole: true)), .optional("1"), "–",
    "Version of the file's format, 1.")
  private static let leadershipDeclaration = InputDeclaration(
    "leadership", .section(LeadershipInputs.section.declarations), .required, "§4",
    "Who leads learning, and where that person's attention goes.")
  private static let disruptionsDeclaration = InputDeclaration(
    "disruptions", .keyed(.disruption, DisruptionInputs.section.declarations), .optional("the shipped register alone"),
    "§6", "What can strike, by name; `null` removes a shipped entry.")
  private static let correlationsDeclaration = InputDeclaration(
    "correlations", .list(CorrelationInputs.section.declarations), .optional("none"), "§2",
    "Assumptions that are tied to each other.")
  private static let outcomesDeclaration = InputDeclaration(
    "outcomes", .promises, .optional("none"), "–",
    "What the planner promises: a metric, or metric.subject, and `at least` or `at most` a value.")
}

extension InputReader {
  /// The owner's preset of hours and attention lies between what the scenario says and the library's other defaults.
  mutating func leadership(_ root: Layers) -> LeadershipInputs {
    checkIsMap("leadership", root)
    var layers = root.below("leadership")
    let presets = layers.below("owners")
    layers.nodes = layers.nodes.map { $0.without("owners") }
    // A faulty owner is named; the rest is read as if a learning leader were meant.
    let named = layers.value("owner")?.node.text.flatMap { LearningOwner(named: $0.trimmingBlanks()) }
    let owner = (named ?? .learningLeader).name
    let firstShipped = layers.nodes.firstIndex { $0.place.source.origin == .library } ?? layers.nodes.endIndex
    layers.nodes.insert(contentsOf: presets.below(owner).nodes, at: firstShipped)
    var inputs = LeadershipInputs()
    read(LeadershipInputs.section, layers, into: &inputs)
    return inputs
  }

  /// The shipped entries are there unless the scenario begins with an empty register or removes them.
  mutating func disruptions(_ root: Layers, _ scenario: Scenario) -> Keyed<DisruptionInputs> {
    checkIsMap("disruptions", root)
    var all = root.below("disruptions")
    if scenario.horizon.register.value == .none { all.nodes = all.written }
    resolved.set("register", .text(Register.none.name), from: scenario.horizon.register.place)
    written[.disruption] = all
    let isRead = !areTooMany(all, .disruption)
    known[.disruption] = isUnreadable(all) || !isRead ? nil : all.ids()
    checkRemovals(all, NameKind.disruption.rawValue)
    var entries: Keyed<DisruptionInputs> = [:]
    for id in isRead ? all.ids() : [] {
      guard checkName(id, all) else { continue }
      checkIsMap(id, all)
      var layers = all.thing(id)
      if layers.written.contains(where: { $0.statesTrigger }) {
        layers.nodes = layers.nodes.map { $0.place.source.origin == .library ? $0.withoutTrigger : $0 }
      }
      var entry = DisruptionInputs()
      read(DisruptionInputs.section, layers, into: &entry)
      entries[id] = entry
    }
    return entries
  }
}

extension Scenario {
  /// Programs of the file and templates of unplanned ones.
  var everyProgram: [ProgramInputs] {
    Array(programs.values) + disruptions.values.compactMap { $0.newProgram?.program }
  }

  var usedModalities: Set<String> { Set(everyProgram.map(\.modality.value)) }
  var usedGates: Set<String> { Set(everyProgram.flatMap { $0.gates.map(\.value) }) }
}

extension Layers {
  /// Of what the library has, only what is used; all that somebody wrote.
  fileprivate func ids(used: Set<String>) -> [String] {
    ids().filter { id in used.contains(id) || written.contains { $0.map?[id] != nil } }
  }
}

extension ScenarioNode {
  private static let triggers = ["rate", "after", "date"]

  /// Whether it says when an entry of the register strikes.
  fileprivate var statesTrigger: Bool { ScenarioNode.triggers.contains { map?[$0]?.value.isNull == false } }

  /// Another trigger than the shipped one takes its place.
  fileprivate var withoutTrigger: ScenarioNode {
    (ScenarioNode.triggers + ["strikes", "probability"]).reduce(self) { $0.without($1) }
  }

  fileprivate func without(_ key: String) -> ScenarioNode {
    guard var map else { return self }
    map[key] = nil
    return ScenarioNode(.map(map), at: place)
  }
}
