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
  private(set) var nodeCount: Int
  private let events: YAMLEvents
  /// The levels open now, and the most that were open since it was set.
  private var depth = 0
  private var deepest = 0
  /// What `&name` stands before; nil while it is being read.
  private var anchors: [String: Anchored?] = [:]
  /// The source's lines, once they are needed.
  lazy var lines = LineIndex(source.text)

  private struct Anchored {
    let node: ScenarioNode
    let nodeCount: Int
    let height: Int
  }

  /// `nodeCount`: nodes of other files that count for the same limit.
  init(_ source: SourceText, nodeCount: Int = 0) {
    self.source = source
    self.nodeCount = nodeCount
    events = YAMLEvents(source.text)
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
    case .listStart(let properties):
      return try collection(properties, event) { (composer) throws(Fault) in .list(try composer.list()) }
    case .mapStart(let properties, let isInBraces):
      return try collection(properties, event) { (composer) throws(Fault) in
        .map(try composer.map(isInBraces: isInBraces))
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
    while true {
      let event = try next()
      if case .listEnd = event.kind { return nodes }
      path.append(String(nodes.count + 1))
      nodes.append(try node(event))
      path.removeLast()
    }
  }

  private mutating func map(isInBraces: Bool) throws(Fault) -> ScenarioMap {
    var map = ScenarioMap()
    while true {
      let event = try next()
      if case .mapEnd = event.kind { return map }
      let key = try key(event)
      path.append(key ?? "?")
      let value = try node(try next())
      if let key { add(value, key, at: event.start, to: &map) }
      path.removeLast()
    }
  }

  /// The first of two that have one key stays: it is the one that was not written by mistake, as likely as not.
  private mutating func add(_ value: ScenarioNode, _ key: String, at mark: YAMLMark, to map: inout ScenarioMap) {
    if let first = map[key] {
      report(.duplicateKey(key, first: first.place), at: mark)
    } else {
      map[key] = ScenarioMap.Entry(value, keyAt: place(mark))
    }
  }

  /// The text of a key; nil if what stands there cannot be one.
  private mutating func key(_ event: YAMLEvent) throws(Fault) -> String? {
    guard case .scalar(let scalar) = event.kind else {
      report(.keyIsNotText, at: event.start)
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

  /// What an alias stands for, with the places where it was written.
  private mutating func repeated(_ name: String, at mark: YAMLMark) throws(Fault) -> ScenarioNode {
    switch anchors[name] {
    case .some(.some(let anchored)):
      try count(anchored.nodeCount - 1, at: mark)
      try enterLevels(anchored.height, at: mark)
      depth -= anchored.height
      return anchored.node
    case .some(.none):
      report(.aliasInsideItself(name), at: mark)
    case .none:
      report(.unknownAlias(name), at: mark)
    }
    return ScenarioNode(.null, at: place(mark))
  }
}

// MARK: Limits and faults

extension ScenarioComposer {
  private mutating func next() throws(Fault) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      throw Fault(at: place(error.place), .root, .document(.yaml(error.problem)))
    }
  }

  private mutating func count(_ more: Int, at mark: YAMLMark) throws(Fault) {
    nodeCount += more
    guard nodeCount <= DocumentLimits.nodes else { throw fault(.tooManyNodes, at: mark) }
  }

  private mutating func enterLevels(_ more: Int, at mark: YAMLMark) throws(Fault) {
    depth += more
    deepest = max(deepest, depth)
    guard depth <= DocumentLimits.levels else { throw fault(.tooDeep, at: mark) }
  }

  private mutating func checkTag(_ properties: YAMLProperties, at mark: YAMLMark) {
    if let tag = properties.tag { report(.tag(tag), at: mark) }
  }

  /// The parser compares each `%TAG` with all before it, and would be at it for hours: none reaches it.
  private func checkDirectives() throws(Fault) {
    let bytes = source.text.utf8
    var searched = bytes[...]
    while let found = searched.firstRange(of: "%TAG".utf8) {
      let before = bytes[..<found.lowerBound]
      if before.isEmpty || before.last.map(DocumentLimits.mayEndLine) == true {
        throw fault(.tag("%TAG"), at: YAMLMark(endOf: String(Substring(before))))
      }
      searched = bytes[found.upperBound...]
    }
  }

  mutating func report(_ problem: DocumentProblem, at mark: YAMLMark) {
    if faults.count < DocumentLimits.faults { faults.append(fault(problem, at: mark)) }
  }

  private func fault(_ problem: DocumentProblem, at mark: YAMLMark) -> Fault {
    Fault(at: place(mark), ScenarioPath(path.map { clipped($0) }.joined(separator: ".")), .document(problem))
  }

  private func place(_ mark: YAMLMark) -> Place { Place(source, line: mark.line, column: mark.column) }
}
