import Quantities

// Values, and who says so.

/// A text of the library, and the input that it is read for.
struct ShippedText: Hashable {
  var text: String
  var form: QuantityForm
}

extension InputReader {
  /// What is written for an input, with who says so: a value, or a map of value, source, note and grade.
  mutating func takeProvenance(_ found: Layers.Found) -> (value: ScenarioNode, provenance: Provenance)? {
    var provenance = Provenance(origin: found.node.place.source.origin)
    if provenance.origin == .library {
      provenance.source = AssumptionLibrary.authors
      provenance.grade = .judgement
    }
    guard let map = found.node.map else { return (found.node, provenance) }
    guard let value = map["value"] else { return isWithoutValue(found) ? nil : (found.node, provenance) }
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

  /// `{valu: 6 to 14 weeks, source: HR}`: a value with who says so of which the value itself is misspelt or missing.
  private mutating func isWithoutValue(_ found: Layers.Found) -> Bool {
    let known = ["value", "source", "note", "grade"]
    let keys = found.node.map?.entries.keys ?? []
    guard keys.contains(where: { known.contains($0) || NearestName.nearest(to: $0, among: ["value"]) != nil }) else {
      return false
    }
    checkKeys(of: found.node, among: known, found.path)
    if !isMeant(found.path.appending("value")) {
      let meaning = "what the source, the note or the grade is about."
      note(.missing(key: "value", meaning: meaning, example: ""), at: found.node.place, found.path)
    }
    return true
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
    switch isShipped ? shippedValue(text, form) : form.grammar(in: currency).read(text, readColumn: readColumn) {
    case .failure(let problem):
      note(problem, in: node, found.path)
      return nil
    case .success(let value):
      if isShipped {
        return shipped(
          Stated(value, path: found.path, written: value.text, place: node.place, provenance: provenance), form)
      }
      for doubt in value.doubts { note(Fault(at: node.place, found.path, .doubt(doubt))) }
      return Stated(value, path: found.path, written: value.text, place: node.place, provenance: provenance)
    }
  }

  /// A default of the library, taken apart once: thousands of programs may have it.
  private mutating func shippedValue(_ text: String, _ form: QuantityForm) -> Result<WrittenValue, ValueProblem> {
    let written = ShippedText(text: text, form: form)
    if let known = shippedValues[written] { return known }
    let value = form.grammar(in: .usDollar).read(text)
    shippedValues[written] = value
    return value
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
    guard map.entries.count <= 2_000 else {
      note(.tooMany(what: "steps of a schedule", count: map.entries.count, limit: 2_000), at: node.place, found.path)
      return nil
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
    case .failure(let problem): note(Fault(at: entry.place, path, .value(problem)))
    }
    let found = Layers.Found(node: entry.value, path: path, keyPlace: entry.place)
    guard let value = quantity(found, form)?.value.fixed, let day else { return nil }
    return Schedule.Step(from: day, value)
  }
}

extension ScenarioNode {
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
