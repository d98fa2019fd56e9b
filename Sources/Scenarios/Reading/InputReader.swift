import Quantities

/// Reads inputs from layers into their fields, and gathers what is wrong, what the scenario rests on, and what it says
/// in the end. It never stops at a fault: the planner hears of all of them at once.
struct InputReader {
  /// The scenario's; known once the horizon is read.
  var currency = Currency.usDollar
  private(set) var faults: [Fault] = []
  private var warningCount = 0
  /// The lines of the texts of which a message showed a spot.
  private var lines: [ObjectIdentifier: LineIndex] = [:]
  var assumptions: [AssumptionEntry] = []
  var resolved = ResolvedScenario()
  /// Each name of an audience where it stands, for messages about one of a list.
  var audiencePlaces: [ScenarioPath: [Stated<String>]] = [:]
  /// Some amount of money is the library's, in dollars, and the scenario counts in another currency.
  var takesShippedAmounts = false
  /// Paths of inputs and sections that a misspelt key beside them is probably meant to be: nobody misses them.
  private var meant: Set<ScenarioPath> = []
  /// Paths of what the first `namedCount` faults tell of, and of all that it is in.
  private var named: Set<ScenarioPath> = []
  private var namedCount = 0
  /// What the scenario and the library say about things that have names, by kind.
  var written: [NameKind: Layers] = [:]
  /// Defaults of the library that have been read.
  var shippedValues: [ShippedText: Result<WrittenValue, ValueProblem>] = [:]
  /// How many names were compared with misspelt ones so far.
  var comparedNames = 0
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
    note(Fault(at: place, path, .input(problem)))
  }

  /// Of the first thousand faults and the first thousand doubts; nobody reads more, and a file may hold any number.
  mutating func note(_ fault: Fault) {
    let isWarning = fault.problem.isWarning
    guard (isWarning ? warningCount : faults.count - warningCount) < DocumentLimits.faults else { return }
    if isWarning { warningCount += 1 }
    faults.append(fault)
  }

  /// A problem inside a scalar's text, at the character where it begins.
  mutating func note(_ problem: ValueProblem, in node: ScenarioNode, _ path: ScenarioPath) {
    note(Fault(at: place(ofCharacter: problem.offset, of: node), path, .value(problem)))
  }

  /// The place of a character of a scalar, where it stands in one piece in the file; else that of the scalar.
  private mutating func place(ofCharacter offset: Int, of node: ScenarioNode) -> Place {
    guard node.place.line > 0, offset > 0 else { return node.place }
    let source = node.place.source
    let lines = lines[ObjectIdentifier(source)] ?? LineIndex(source.text)
    self.lines[ObjectIdentifier(source)] = lines
    return node.place(ofCharacter: offset, in: lines[node.place.line])
  }

  /// Takes back what was told since there were so many, and tells what is left of it.
  mutating func retell(since count: Int, _ keep: (Fault) -> Bool) {
    let kept = faults[count...].filter(keep)
    faults.removeSubrange(count...)
    warningCount = faults.count { $0.problem.isWarning }
    for fault in kept { note(fault) }
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
      let nearest = nearest(to: key, among: known)
      if let nearest, node.map?[nearest] == nil { meant.insert(path.appending(nearest)) }
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
    guard !layers.isBroken, !isMeant(layers.path.appending(declaration.key)) else { return }
    note(
      .missing(key: declaration.key, meaning: declaration.meaning, example: example(of: declaration)),
      at: layers.place, layers.path)
  }

  /// Whether a misspelt key is probably meant to be this input, or a section that it is in.
  func isMeant(_ path: ScenarioPath) -> Bool {
    !meant.isEmpty && path.withParents.contains(where: meant.contains)
  }

  /// Whether a fault of the input, or of something in it, has been told, so that nobody misses it.
  mutating func isNamed(_ path: ScenarioPath) -> Bool {
    for fault in faults.dropFirst(namedCount) where !fault.problem.isWarning {
      named.formUnion(fault.path.withParents)
    }
    namedCount = faults.count
    return named.contains(path) || isMeant(path)
  }

  private func example(of declaration: InputDeclaration) -> String { declaration.example(in: currency) }
}

extension ScenarioNode {
  /// The place of a character of a scalar in a line, where it stands there in one piece; else that of the scalar.
  fileprivate func place(ofCharacter offset: Int, in line: Substring) -> Place {
    guard let text else { return place }
    let rest = line.unicodeScalars.dropFirst(place.column - 1)
    if rest.starts(with: text.unicodeScalars) {
      return Place(place.source, line: place.line, column: place.column + offset)
    }
    if rest.dropFirst().starts(with: text.unicodeScalars) {
      return Place(place.source, line: place.line, column: place.column + offset + 1)
    }
    return place
  }
}
