/// Follows `extends` from file to file and lays each over what it extends.
struct InheritanceChain {
  /// Without one, nothing can be extended.
  let folder: ScenarioFolder?
  private(set) var sources: [SourceText] = []
  private(set) var faults: [Fault] = []
  /// Real paths of the files read so far.
  private var files: [String] = []
  private var nodeCount = 0

  init(folder: ScenarioFolder?) {
    self.folder = folder
    if let file = folder?.file { files.append(file) }
  }

  /// The text and all that it extends in one tree; nil if one of them cannot be read.
  mutating func read(_ first: SourceText) -> ScenarioNode? {
    var layers: [ScenarioNode] = []
    var next: SourceText? = first
    while let source = next {
      guard var layer = compose(source), let map = layer.map else { return nil }
      var rest = map
      let extends = rest.entries.removeValue(forKey: "extends")
      layer.content = .map(rest)
      layers.append(layer)
      next = nil
      if let extends, !extends.value.isNull {
        guard let extended = follow(extends.value, of: source) else { return nil }
        next = extended
      }
    }
    guard var root = layers.popLast() else { return nil }
    while let upper = layers.popLast() { root = root.overlaid(by: upper) }
    return root
  }

  private mutating func compose(_ source: SourceText) -> ScenarioNode? {
    sources.append(source)
    var composer = ScenarioComposer(source, nodeCount: nodeCount)
    let root = composer.compose()
    faults += composer.faults
    nodeCount = composer.nodeCount
    guard let root else {
      if composer.faults.isEmpty { report(.saysNothing, at: Place(source)) }
      return nil
    }
    guard root.map != nil else {
      if !root.isNull || composer.faults.isEmpty { report(root.isNull ? .saysNothing : .isNoMap, at: root.place) }
      return nil
    }
    return root
  }

  /// The text that an `extends` names.
  private mutating func follow(_ extends: ScenarioNode, of source: SourceText) -> SourceText? {
    do throws(DocumentProblem) {
      guard let path = extends.text, !path.isEmpty else { throw .extendsNoFile }
      guard let folder else { throw .extendsWithoutFolder }
      guard sources.count < DocumentLimits.files else { throw .chainTooLong }
      let subfolder = folder.subfolder(of: source.name)
      switch folder.file(below: subfolder, path) {
      case .outside: throw .extendsOutside(path)
      case .missing: throw .extendsMissing(path, nearest: folder.nearestFile(below: subfolder, path))
      case .found(_, let realPath) where files.contains(realPath):
        throw .extendsInCircle(path, chain: sources.map { folder.nameBelow($0.name) })
      case .found(let name, let realPath): return try read(name, realPath, named: path, by: source)
      }
    } catch {
      faults.append(Fault(at: extends.place, "extends", .document(error)))
    }
    return nil
  }

  private mutating func read(
    _ name: String, _ realPath: String, named path: String, by source: SourceText
  ) throws(DocumentProblem) -> SourceText? {
    files.append(realPath)
    let text = readText(atPath: realPath)
    let extended = SourceText(
      name: name, text: (try? text.get()) ?? "", origin: .scenario, order: source.order + 1, extendedBy: source)
    switch text {
    case .success: return extended
    case .failure(let fault) where fault.line == 0: throw .extendsUnreadable(path, fault.problem)
    case .failure(let fault):
      faults.append(Fault(at: Place(extended, fault), .root, .document(.file(fault.problem))))
      return nil
    }
  }

  private mutating func report(_ problem: DocumentProblem, at place: Place) {
    faults.append(Fault(at: place, .root, .document(problem)))
  }
}
