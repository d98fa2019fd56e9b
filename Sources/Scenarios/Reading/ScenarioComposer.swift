/// The tree that a text says, and what is wrong with it as YAML. Without a tree the text says nothing, or cannot be
/// followed to its end; with one, whoever reads it may go on and find more.
package func composeScenario(_ source: SourceText) -> (root: ScenarioNode?, faults: [Fault]) {
  var composer = ScenarioComposer(source)
  let root = composer.compose()
  return (root, composer.faults)
}

/// Turns YAML's events into a tree of nodes that know their places.
struct ScenarioComposer {
  let source: SourceText
  var faults: [Fault] = []
  /// Where the nodes are that are open now: the keys, or numbers of entries, from the root on.
  var path: [String] = []
  /// Keys and values made so far, those that aliases repeat included.
  var nodeCount: Int
  let events: YAMLEvents
  /// The levels open now, and the most that were open since it was set.
  var depth = 0
  var deepest = 0
  /// Keys that are none and are open now: what is in them is of no interest.
  var badKeys = 0
  /// The brackets and braces that are open, outermost first.
  var openBrackets: [YAMLMark] = []
  /// What `&name` stands before; nil while it is being read.
  var anchors: [String: Anchored?] = [:]
  /// The source's lines, once they are needed.
  lazy var lines = LineIndex(source.text)

  struct Anchored {
    let node: ScenarioNode
    let nodeCount: Int
    let height: Int
  }

  /// `nodeCount`: nodes of other files that count for the same limit. `text`: what to read of the source, every
  /// character in its place.
  init(_ source: SourceText, nodeCount: Int = 0, text: String? = nil) {
    self.source = source
    self.nodeCount = nodeCount
    events = YAMLEvents(text ?? source.text)
  }

  /// The tree, if the text can be followed to its end and says something.
  mutating func compose() -> ScenarioNode? {
    do throws(Fault) {
      try checkDirectives()
      guard case .documentStart = try next().kind else { return nil }
      let root = try node(try next())
      _ = try next()
      let event = try next()
      if case .textEnd = event.kind { return root }
      report(.severalDocuments, at: event.start)
    } catch {
      faults.append(error)
    }
    return nil
  }

  // MARK: Nodes

  private mutating func node(_ event: YAMLEvent) throws(Fault) -> ScenarioNode {
    try count(1, at: event.start)
    switch event.kind {
    case .scalar(let scalar):
      checkTag(scalar.properties, at: event.start)
      let node = ScenarioNode(scalar.isNull ? .null : .text(scalar.text), at: place(event.start))
      if let anchor = scalar.properties.anchor { anchors[anchor] = Anchored(node: node, nodeCount: 1, height: 0) }
      return node
    case .alias(let name):
      return try repeated(name, at: event.start)
    case .listStart(let properties, let isInBrackets):
      if isInBrackets { openBrackets.append(event.start) }
      defer { if isInBrackets { openBrackets.removeLast() } }
      return try collection(properties, event) { (composer) throws(Fault) in
        .list(isInBrackets ? try composer.listInBrackets() : try composer.list())
      }
    case .mapStart(let properties, let isInBraces):
      if isInBraces { openBrackets.append(event.start) }
      defer { if isInBraces { openBrackets.removeLast() } }
      return try collection(properties, event) { (composer) throws(Fault) in
        .map(isInBraces ? try composer.mapInBraces() : try composer.map())
      }
    case .documentStart, .documentEnd, .textEnd, .listEnd, .mapEnd:
      return ScenarioNode(.null, at: place(event.start))
    }
  }

  /// A list or map, one level below what is open now.
  private mutating func collection(
    _ properties: YAMLProperties, _ event: YAMLEvent,
    _ content: (inout ScenarioComposer) throws(Fault) -> ScenarioNode.Content
  ) throws(Fault) -> ScenarioNode {
    checkTag(properties, at: event.start)
    let (countBefore, deepestBefore) = (nodeCount, deepest)
    if let anchor = properties.anchor { anchors[anchor] = .some(nil) }
    try enterLevels(1, at: event.start)
    deepest = depth
    let node = ScenarioNode(try content(&self), at: place(event.start))
    depth -= 1
    if let anchor = properties.anchor {
      anchors[anchor] = Anchored(node: node, nodeCount: nodeCount - countBefore + 1, height: deepest - depth)
    }
    deepest = max(deepest, deepestBefore)
    return node
  }

  private mutating func list() throws(Fault) -> [ScenarioNode] {
    var nodes: [ScenarioNode] = []
    while let entry = try listEntry(number: nodes.count + 1) { nodes.append(entry.node) }
    return nodes
  }

  /// The next entry of a list; nil at its end.
  mutating func listEntry(number: Int) throws(Fault) -> (node: ScenarioNode, event: YAMLEvent)? {
    let event = try next()
    if case .listEnd = event.kind { return nil }
    path.append(String(number))
    let node = try node(event)
    path.removeLast()
    return (node, event)
  }

  private mutating func map() throws(Fault) -> ScenarioMap {
    var map = ScenarioMap()
    while let entry = try entry() {
      if let key = entry.key { add(entry.value, key, at: entry.keyEvent.start, to: &map) }
    }
    return map
  }

  /// A key and its value; nil at the end of the map.
  mutating func entry() throws(Fault) -> Entry? {
    let keyEvent = try next()
    if case .mapEnd = keyEvent.kind { return nil }
    let key = try key(keyEvent)
    path.append(key ?? "?")
    let valueEvent = try next()
    let value = try node(valueEvent)
    path.removeLast()
    return Entry(key: key, value: value, keyEvent: keyEvent, valueEvent: valueEvent)
  }

  struct Entry {
    /// Nil if it is none, which has been told.
    var key: String?
    var value: ScenarioNode
    var keyEvent: YAMLEvent
    var valueEvent: YAMLEvent
  }

  /// The first of two that have one key stays: it is the one that was not written by mistake, as likely as not.
  mutating func add(_ value: ScenarioNode, _ key: String, at mark: YAMLMark, to map: inout ScenarioMap) {
    if let first = map[key] {
      report(.duplicateKey(key, first: first.place), at: mark, key)
    } else {
      map[key] = ScenarioMap.Entry(value, keyAt: place(mark))
    }
  }

  /// The text of a key; nil if what stands there cannot be one.
  private mutating func key(_ event: YAMLEvent) throws(Fault) -> String? {
    guard case .scalar(let scalar) = event.kind else {
      report(.keyIsNotText, at: event.start)
      badKeys += 1
      defer { badKeys -= 1 }
      _ = try node(event)
      return nil
    }
    try count(1, at: event.start)
    checkTag(scalar.properties, at: event.start)
    let node = ScenarioNode(.text(scalar.text), at: place(event.start))
    if let anchor = scalar.properties.anchor { anchors[anchor] = Anchored(node: node, nodeCount: 1, height: 0) }
    if let problem = problem(ofKey: scalar) {
      report(problem, at: event.start)
      return nil
    }
    return scalar.text
  }

  private func problem(ofKey key: YAMLScalar) -> DocumentProblem? {
    if key.isPlain, key.text == "<<" { return .mergeKey }
    if key.text.isEmpty { return .keyIsEmpty }
    return key.text.unicodeScalars.count > DocumentLimits.keyLength ? .keyTooLong : nil
  }
}
