import LearningModel
import Quantities

extension DisruptionInputs {
  static let section = Section<DisruptionInputs>(trigger + programEffects + portfolioEffects)

  private static let weeks = AllowedRange(0...520)

  private static let trigger: [Input<DisruptionInputs>] = [
    .optional(
      "rate", \.rate, .number.per(.year), AllowedRange(0...5200), .assumption, "§6", "Strikes in a year.",
      without: "it has another trigger"),
    .optionalChoice(
      "strikes", \.strikes, "§6", "Whether the rate is each active program's or the portfolio's.",
      without: "required where rate is stated"),
    .optionalWords(
      "after", .choices(Phase.names), \.after, "§6", "Phases after whose completion it may strike a program.",
      without: "it has another trigger"
    ) { chosen($0) },
    .date("date", \.date, "§6", "The day of its only chance to strike.", without: "it has another trigger"),
    .optional(
      "probability", \.probability, .share, .share, .assumption, "§6", "Chance that it strikes then.",
      without: "certain on its date; required where after is stated"),
    .optionalChoice("eased_by", \.easedBy, "§6", "The practice of attention that makes it rarer.", without: "none"),
    .section("only", \.only, OnlyInputs.section, "§6", "What limits it; all that is named has to hold."),
  ]

  private static let programEffects: [Input<DisruptionInputs>] = [
    .optional(
      "remaining_work", \.remainingWork, .share, .atLeast(-1), .chance, "§6", "Change of the hours still to do.",
      without: "none"),
    .optional(
      "rework", \.rework, .share, .share, .chance, "§6", "Share of the hours done that has to be done again.",
      without: "none"),
    .optional(
      "cancel", \.cancel, .share, .share, .chance, "§6", "Probability that the program is cancelled.", without: "none"),
    .optional(
      "deadline", \.deadline, .weeks, AllowedRange(-520...520), .chance, "§6", "Move of the date needed by.",
      without: "none"),
    Input(priorityDeclaration) { reader, layers, owner in
      guard let found = layers.optionalValue("priority") else { return }
      owner.priority = reader.priority(found)
    },
    .optional(
      "blocked", \.blocked, .weeks, weeks, .chance, "§6", "How long nobody can work on the program.", without: "none"),
    .optional(
      "sme_absent", \.smeAbsent, .weeks, weeks, .chance, "§6", "How long its experts are away.", without: "none"),
    .optionalSection(
      "review", \.review, ReviewInputs.section, blank: { ReviewInputs() }, "§6", "A further gate that it has to pass.",
      without: "none"),
  ]

  private static let priorityDeclaration = InputDeclaration(
    "priority", .priority, .optional("none"), "§6", "A new rank: top, random (swapped with another's), or a number.")

  private static let portfolioEffects: [Input<DisruptionInputs>] = [
    .optional(
      "funding", \.funding, .share, .atLeast(-1), .chance, "§6", "Change of this quarter's and later releases.",
      without: "none"),
    Input(
      InputDeclaration(
        "lasting", .truth, .optional("no"), "§6", "Whether the change of funding outlives the fiscal year.")
    ) {
      reader, layers, owner in
      guard let found = layers.optionalValue("lasting") else { return }
      if let stated = reader.word(found, { PlainValue.truth($0) }) { owner.lasting = stated }
    },
    .optional(
      "hiring_freeze", \.hiringFreeze, .weeks, weeks, .chance, "§6", "How long nobody is hired.", without: "none"),
    .optional(
      "spending_freeze", \.spendingFreeze, .weeks, weeks, .chance, "§6",
      "How long no vendor or contractor is taken on.", without: "none"),
    .optional(
      "leader_absent", \.leaderAbsent, .weeks, weeks, .chance, "§6", "How long the leader is away.", without: "none"),
    .optional(
      "delivery_outage", \.deliveryOutage, .weeks, weeks, .chance, "§6", "How long no seats are served.",
      without: "none"),
    .optional("cost", \.cost, .money, .atLeast(0), .chance, "§6", "Money that it costs at once.", without: "none"),
    .optionalSection(
      "new_program", \.newProgram, NewProgramInputs.section, blank: { NewProgramInputs() },
      defaultsOf: "programs", "§6",
      "An unplanned program that enters; its dates are weeks from now.", without: "none"),
  ]
}

extension OnlyInputs {
  static let section = Section<OnlyInputs>([
    .optionalWords("programs", .names(.program), \.programs, "§6", "These programs.", without: "all") { plainText($0) },
    .optionalWords("sponsors", .names(.sponsor), \.sponsors, "§6", "Programs of these sponsors.", without: "all") {
      plainText($0)
    },
    .optionalWords("audiences", .names(.audience), \.audiences, "§6", "Programs for these audiences.", without: "all") {
      plainText($0)
    },
    .optionalWords("phases", .choices(Phase.names), \.phases, "§6", "Programs in these phases.", without: "all") {
      chosen($0)
    },
  ])
}

extension ReviewInputs {
  static let section = Section<ReviewInputs>([
    .chance("duration", \.duration, .weeks, AllowedRange(0...520), is: .required, "§6", "How long the review takes."),
    .chance(
      "rejects", \.rejects, .share, .share, is: .required, "§6",
      "Probability that it rejects the first time; halved each time after."),
    .chance(
      "rework", \.rework, .share, .share, is: .required, "§6", "Share of the hours done that a rejection sends back."),
  ])
}

extension InputReader {
  /// `top`, `random`, or a rank, which may be a distribution.
  mutating func priority(_ found: Layers.Found) -> Stated<PriorityInput>? {
    let words: [String: PriorityInput] = ["top": .top, "random": .random]
    guard let (node, provenance) = takeProvenance(found), let text = scalar(node, found.path) else { return nil }
    if let word = words[String(text.trimmingBlanks())] {
      resolved.set(found.path, .text(text), from: node.place)
      return Stated(word, path: found.path, written: text, place: node.place, provenance: provenance)
    }
    if text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) {
      let nearest = NearestName.nearest(to: text, among: words.keys.sorted())
      note(
        ValueProblem(0, .unknownChoice(read: text, allowed: ["top", "random", "a rank"], nearest: nearest)), in: node,
        found.path)
      return nil
    }
    return uncertain(found, QuantityForm(.number, AllowedRange(-1_000_000...1_000_000), .chance)).map {
      $0.with(.to($0.value))
    }
  }

  /// A list of numbers.
  mutating func numbers(_ found: Layers.Found, _ form: QuantityForm) -> [Stated<Double>] {
    guard let (node, _) = takeProvenance(found) else { return [] }
    guard case .list(let nodes) = node.content else {
      note(.listExpected(read: node.shortText), at: node.place, found.path)
      return []
    }
    guard nodes.count <= 100 else {
      note(.tooMany(what: "quarters", count: nodes.count, limit: 100), at: node.place, found.path)
      return []
    }
    var numbers: [Stated<Double>] = []
    for (index, element) in nodes.enumerated() {
      let path = found.path.appending(String(index + 1))
      let entry = Layers.Found(node: element, path: path, keyPlace: element.place)
      guard let stated = quantity(entry, form), let number = stated.value.fixed else { continue }
      assumptions.append(
        AssumptionEntry(
          path: path, written: stated.written, value: .single(.fixed(number)), unit: form.unit, mark: .fixed,
          place: stated.place, provenance: stated.provenance))
      numbers.append(stated.with(number))
    }
    resolved.set(found.path, .list(nodes.map { $0.flowText }), from: node.place)
    return numbers
  }
}
