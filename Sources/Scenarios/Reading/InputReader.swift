import Quantities

/// Reads inputs from layers into their fields, and gathers what is wrong, what the scenario rests on, and what it says
/// in the end. It never stops at a fault: the planner hears of all of them at once.
struct InputReader {
  /// The scenario's; known once the horizon is read.
  var currency = Currency.usDollar
  var faults: [Fault] = []
  var assumptions: [AssumptionEntry] = []
  var resolved = ResolvedScenario()
  /// Each name of an audience where it stands, for messages about one of a list.
  var audiencePlaces: [ScenarioPath: [Stated<String>]] = [:]
  /// Some amount of money is the library's, in dollars, and the scenario counts in another currency.
  var takesShippedAmounts = false
  /// Names of everything that a reference can mean, by kind.
  var known: [NameKind: [String]] = [:]
  /// Where a message about the whole scenario points.
  let beginning: Place
  /// For `empirical(path, column: name)`.
  let readColumn: ValueGrammar.ReadColumn

  init(at beginning: Place = Place(.nowhere), readColumn: @escaping ValueGrammar.ReadColumn) {
    self.beginning = beginning
    self.readColumn = readColumn
  }

  mutating func note(_ problem: InputProblem, at place: Place, _ path: ScenarioPath) {
    faults.append(Fault(at: place, path, .input(problem)))
  }

  /// A problem inside a scalar's text, at the character where it begins.
  mutating func note(_ problem: ValueProblem, in node: ScenarioNode, _ path: ScenarioPath) {
    faults.append(Fault(at: node.place(ofCharacter: problem.offset), path, .value(problem)))
  }

  /// Reads all inputs of a section, and names the keys that are none.
  mutating func read<Owner>(_ section: Section<Owner>, _ layers: Layers, into owner: inout Owner) {
    checkKeys(layers, section.declarations)
    for input in section.inputs { input.read(&self, layers, &owner) }
  }

  /// Every key that somebody wrote has to be an input: a misspelt one must never become a silent default.
  mutating func checkKeys(_ layers: Layers, _ declarations: [InputDeclaration]) {
    let known = declarations.map(\.key)
    for node in layers.written { checkKeys(of: node, among: known, layers.path) }
  }

  mutating func checkKeys(of node: ScenarioNode, among known: [String], _ path: ScenarioPath) {
    for (key, entry) in node.map?.entries ?? [:] where !known.contains(key) {
      let nearest = NearestName.nearest(to: key, among: known)
      note(.unknownKey(read: key, nearest: nearest, known: known), at: entry.place, path.appending(key))
    }
  }

  /// A map is expected below a key: anything else is named.
  mutating func checkIsMap(_ key: String, _ layers: Layers) {
    for node in layers.written {
      guard let value = node.map?[key]?.value, value.map == nil, !value.isNull else { continue }
      note(.mapExpected(read: value.shortText), at: value.place, layers.path.appending(key))
    }
  }

  mutating func missing(_ declaration: InputDeclaration, _ layers: Layers) {
    guard !layers.isBroken else { return }
    note(
      .missing(key: declaration.key, meaning: declaration.meaning, example: example(of: declaration)),
      at: layers.place, layers.path)
  }

  private func example(of declaration: InputDeclaration) -> String { declaration.example(in: currency) }
}

// MARK: Values and who says so

extension InputReader {
  /// What is written for an input, with who says so: a value, or a map of value, source, note and grade.
  mutating func takeProvenance(_ found: Layers.Found) -> (value: ScenarioNode, provenance: Provenance)? {
    var provenance = Provenance(origin: found.node.place.source.origin)
    if provenance.origin == .library {
      provenance.source = AssumptionLibrary.authors
      provenance.grade = .judgement
    }
    guard let map = found.node.map, let value = map["value"] else { return (found.node, provenance) }
    if provenance.origin != .library {
      checkKeys(of: found.node, among: ["value", "source", "note", "grade"], found.path)
    }
    provenance.source = map["source"]?.value.text ?? provenance.source
    provenance.note = map["note"]?.value.text
    if let written = map["grade"]?.value, let text = written.text {
      switch PlainValue.choice(text, among: Grade.names) {
      case .success(let name): provenance.grade = Grade(named: name)
      case .failure(let problem): note(problem, in: written, found.path.appending("grade"))
      }
    }
    guard !value.value.isNull else {
      note(.valueExpected(read: "null"), at: value.value.place, found.path)
      return nil
    }
    return (value.value, provenance)
  }

  /// The text of a value; a map or a list in its place is a fault.
  mutating func scalar(_ node: ScenarioNode, _ path: ScenarioPath) -> String? {
    if let text = node.text { return text }
    note(.valueExpected(read: node.shortText), at: node.place, path)
    return nil
  }

  /// A number or a distribution.
  mutating func quantity(_ found: Layers.Found, _ form: QuantityForm) -> Stated<WrittenValue>? {
    guard let (node, provenance) = takeProvenance(found), let text = scalar(node, found.path) else { return nil }
    let isShipped = provenance.origin == .library
    switch form.grammar(in: isShipped ? .usDollar : currency).read(text, readColumn: readColumn) {
    case .failure(let problem):
      note(problem, in: node, found.path)
      return nil
    case .success(let value):
      if isShipped {
        return shipped(
          Stated(value, path: found.path, written: value.text, place: node.place, provenance: provenance), form)
      }
      for doubt in value.doubts { faults.append(Fault(at: node.place, found.path, .doubt(doubt))) }
      return Stated(value, path: found.path, written: value.text, place: node.place, provenance: provenance)
    }
  }

  /// The library's amounts are US dollars: they are taken as that many of the scenario's currency, which is said once.
  private mutating func shipped(_ stated: Stated<WrittenValue>, _ form: QuantityForm) -> Stated<WrittenValue> {
    guard form.unit.kind == .money, currency != .usDollar else { return stated }
    if stated.value.fixed != 0 { takesShippedAmounts = true }
    var converted = stated
    converted.written = stated.written.replacing("$", with: currency.prefix)
    return converted
  }

  /// Counts a number among those that the scenario rests on.
  mutating func record<Value>(
    _ stated: Stated<Value>, _ value: AssumptionEntry.Value, _ form: QuantityForm,
    as content: ResolvedScenario.Content? = nil
  ) {
    // What a template states is drawn anew for each program that it brings (model.md §6).
    let isOfTemplate = form.mark == .assumption && stated.path.text.contains(".new_program.")
    assumptions.append(
      AssumptionEntry(
        path: stated.path, written: stated.written, value: value, unit: form.unit,
        mark: isOfTemplate ? .chance : form.mark, place: stated.place, provenance: stated.provenance))
    resolved.set(stated.path, content ?? .text(stated.written), from: stated.place)
  }

  mutating func uncertain(_ found: Layers.Found, _ form: QuantityForm) -> Stated<Uncertain>? {
    guard let stated = quantity(found, form) else { return nil }
    let value: Uncertain =
      switch stated.value.form {
      case .fixed(let number): .fixed(number)
      case .distribution(let distribution): .distribution(distribution)
      }
    record(stated, .single(value), form)
    return stated.with(value)
  }

  mutating func number(_ found: Layers.Found, _ form: QuantityForm) -> Stated<Double>? {
    guard let stated = quantity(found, form), let number = stated.value.fixed else { return nil }
    record(stated, .single(.fixed(number)), form)
    return stated.with(number)
  }

  /// One value, or one from each of several dates on.
  mutating func schedule(_ found: Layers.Found, _ form: QuantityForm) -> Stated<Schedule>? {
    guard let (node, provenance) = takeProvenance(found) else { return nil }
    guard let map = node.map else {
      guard let stated = quantity(found, form), let number = stated.value.fixed else { return nil }
      let schedule = Schedule(constant: number)
      record(stated, .schedule(schedule), form)
      return stated.with(schedule)
    }
    var steps: [Schedule.Step] = []
    var isWhole = true
    for (key, entry) in map.entries {
      guard let step = self.step(key, entry, found.path, form) else {
        isWhole = false
        continue
      }
      steps.append(step)
    }
    guard isWhole else { return nil }
    guard !steps.isEmpty else {
      note(.valueExpected(read: "{}"), at: node.place, found.path)
      return nil
    }
    let stated = Stated(
      Schedule(steps), path: found.path, written: node.flowText, place: node.place, provenance: provenance)
    record(stated, .schedule(stated.value), form, as: .flow(node.flowText))
    return stated
  }

  private mutating func step(
    _ key: String, _ entry: ScenarioMap.Entry, _ path: ScenarioPath, _ form: QuantityForm
  ) -> Schedule.Step? {
    var day: CivilDate?
    switch PlainValue.date(key) {
    case .success(let date): day = date
    case .failure(let problem): faults.append(Fault(at: entry.place, path, .value(problem)))
    }
    let found = Layers.Found(node: entry.value, path: path, keyPlace: entry.place)
    guard let value = quantity(found, form)?.value.fixed, let day else { return nil }
    return Schedule.Step(from: day, value)
  }
}

extension ScenarioNode {
  /// The place of a character of a scalar, where it stands in one piece in the file; else that of the scalar.
  func place(ofCharacter offset: Int) -> Place {
    guard let text, place.line > 0, offset > 0, let line = place.source.line(place.line) else { return place }
    let rest = line.unicodeScalars.dropFirst(place.column - 1)
    if rest.starts(with: text.unicodeScalars) {
      return Place(place.source, line: place.line, column: place.column + offset)
    }
    if rest.dropFirst().starts(with: text.unicodeScalars) {
      return Place(place.source, line: place.line, column: place.column + offset + 1)
    }
    return place
  }

  /// In one line, for a message.
  var shortText: String {
    switch content {
    case .null: "null"
    case .text(let text): text
    case .list: "[…]"
    case .map(let map): map.entries.isEmpty ? "{}" : "{\(map.entries.keys.first ?? ""): …}"
    }
  }

  /// In one line, as it can be written again.
  var flowText: String {
    switch content {
    case .null: "null"
    case .text(let text): ResolvedScenario.scalar(text)
    case .list(let nodes): "[" + nodes.map(\.flowText).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\(ResolvedScenario.scalar($0.key)): \($0.value.value.flowText)" }.joined(separator: ", ")
        + "}"
    }
  }
}

extension SourceText {
  /// A line by its number, counted from 1.
  func line(_ number: Int) -> Substring? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
