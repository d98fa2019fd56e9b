import OrderedCollections
import Quantities

// Makers of inputs that are words, names and dates.

extension InputReader {
  /// A value that is no number.
  mutating func word<Value>(
    _ found: Layers.Found, _ parse: (String) -> Result<Value, ValueProblem>
  ) -> Stated<Value>? {
    guard let (node, provenance) = takeProvenance(found), let text = scalar(node, found.path) else { return nil }
    switch parse(text) {
    case .success(let value):
      resolved.set(found.path, .text(text), from: node.place)
      return Stated(value, path: found.path, written: text, place: node.place, provenance: provenance)
    case .failure(let problem):
      note(problem, in: node, found.path)
      return nil
    }
  }

  /// A list of words; a single one is a list of one.
  mutating func words<Value>(
    _ found: Layers.Found, _ parse: (String) -> Result<Value, ValueProblem>
  ) -> [Stated<Value>] {
    guard let (node, provenance) = takeProvenance(found) else { return [] }
    var nodes = [node]
    if case .list(let elements) = node.content { nodes = elements }
    var values: [Stated<Value>] = []
    var texts: OrderedSet<String> = []
    for element in nodes {
      guard let text = scalar(element, found.path) else { continue }
      guard texts.append(text).inserted else {
        note(.namedTwice(read: text), at: element.place, found.path)
        continue
      }
      switch parse(text) {
      case .success(let value):
        values.append(
          Stated(value, path: found.path, written: text, place: element.place, provenance: provenance))
      case .failure(let problem): note(problem, in: element, found.path)
      }
    }
    resolved.set(found.path, .list(texts.elements), from: node.place)
    return values
  }
}

extension Input {
  static func word<Value>(
    _ key: String, _ form: InputDeclaration.Form, _ field: Field<Owner, Stated<Value>>,
    is need: InputDeclaration.Need = .defaulted, _ section: String, _ meaning: String,
    _ parse: @escaping @Sendable (String) -> Result<Value, ValueProblem>
  ) -> Input {
    let declaration = InputDeclaration(key, form, need, section, meaning)
    return Input(declaration) { reader, layers, owner in
      guard let found = layers.value(key) else { return reader.missing(declaration, layers) }
      if let stated = reader.word(found, parse) { owner[keyPath: field] = stated }
    }
  }

  static func optionalWord<Value>(
    _ key: String, _ form: InputDeclaration.Form, _ field: Field<Owner, Stated<Value>?>, _ section: String,
    _ meaning: String, without: String, _ parse: @escaping @Sendable (String) -> Result<Value, ValueProblem>
  ) -> Input {
    Input(InputDeclaration(key, form, .optional(without), section, meaning)) { reader, layers, owner in
      guard let found = layers.optionalValue(key) else { return }
      owner[keyPath: field] = reader.word(found, parse)
    }
  }

  static func optionalWords<Value>(
    _ key: String, _ form: InputDeclaration.Form, _ field: Field<Owner, [Stated<Value>]>, _ section: String,
    _ meaning: String, without: String, _ parse: @escaping @Sendable (String) -> Result<Value, ValueProblem>
  ) -> Input {
    Input(InputDeclaration(key, form, .optional(without), section, meaning)) { reader, layers, owner in
      guard let found = layers.optionalValue(key) else { return }
      owner[keyPath: field] = reader.words(found, parse)
    }
  }

  static func optionalWords<Value>(
    _ key: String, _ form: InputDeclaration.Form, _ field: Field<Owner, [Stated<Value>]?>, _ section: String,
    _ meaning: String, without: String, _ parse: @escaping @Sendable (String) -> Result<Value, ValueProblem>
  ) -> Input {
    Input(InputDeclaration(key, form, .optional(without), section, meaning)) { reader, layers, owner in
      guard let found = layers.optionalValue(key) else { return }
      owner[keyPath: field] = reader.words(found, parse)
    }
  }

  static func truth(
    _ key: String, _ field: Field<Owner, Stated<Bool>>, is need: InputDeclaration.Need = .defaulted,
    _ section: String, _ meaning: String
  ) -> Input {
    word(key, .truth, field, is: need, section, meaning) { PlainValue.truth($0) }
  }

  static func date(
    _ key: String, _ field: Field<Owner, Stated<CivilDate>?>, _ section: String, _ meaning: String, without: String
  ) -> Input {
    optionalWord(key, .date, field, section, meaning, without: without) { PlainValue.date($0) }
  }

  static func name(
    _ key: String, _ kind: NameKind, _ field: Field<Owner, Stated<String>>,
    is need: InputDeclaration.Need = .defaulted, _ section: String, _ meaning: String
  ) -> Input {
    word(key, .name(kind), field, is: need, section, meaning) { plainText($0) }
  }
}

extension Input {
  /// One of a few words.
  static func choice<Value: Choice>(
    _ key: String, _ field: Field<Owner, Stated<Value>>, is need: InputDeclaration.Need = .defaulted,
    _ section: String, _ meaning: String
  ) -> Input {
    word(key, .choice(Value.names), field, is: need, section, meaning) { chosen($0) }
  }

  static func optionalChoice<Value: Choice>(
    _ key: String, _ field: Field<Owner, Stated<Value>?>, _ section: String, _ meaning: String, without: String
  ) -> Input {
    optionalWord(key, .choice(Value.names), field, section, meaning, without: without) { chosen($0) }
  }
}

/// Any text that is not empty.
func plainText(_ text: String) -> Result<String, ValueProblem> {
  text.trimmingBlanks().isEmpty
    ? .failure(ValueProblem(0, .empty(example: "Onboarding"))) : .success(String(text.trimmingBlanks()))
}

/// The word of a choice.
func chosen<Value: Choice>(_ text: String) -> Result<Value, ValueProblem> {
  PlainValue.choice(text, among: Value.names).map { Value(named: $0) ?? Value.blank }
}
