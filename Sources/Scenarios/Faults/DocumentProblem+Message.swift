extension DocumentProblem {
  /// Whole sentences for a planner: what was read, what is allowed, what to do.
  package var message: String {
    switch self {
    case .file(let problem): problem.message()
    case .saysNothing: "The file says nothing; a scenario has inputs such as 'start: 2027-01-04'."
    case .isNoMap: "A scenario is a map of inputs such as 'start: 2027-01-04'; this is none."
    default: messageOfYAML ?? messageOfExtends ?? ""
    }
  }

  private var messageOfYAML: String? {
    switch self {
    case .severalDocuments:
      "A second document begins here; a file is one scenario. Remove the line '---', or make two files of it."
    case .yaml(let words): "This is not YAML: \(clipped(words))."
    case .duplicateKey(let key, let first):
      "\(quoted(key)) stands here a second time; the first is in line \(first.line), column \(first.column). Keep one of them."
    case .keyIsNotText: "A key has to be plain text; this one is a list, a map or a '*' reference."
    case .keyIsEmpty: "There is a ':' without a key before it."
    case .keyTooLong: "A key of more than \(DocumentLimits.keyLength) characters is not read."
    case .mergeKey:
      "'<<' is not read. Write out what it would bring in, or put it into a file of its own and name that in 'extends'."
    case .tag(let tag):
      "\(quoted(Self.shortened(tag))) is a YAML tag, which is not read: an input knows itself what its value means. Leave it out, or put the value in quotes if it begins with '!'."
    case .unknownAlias(let name):
      "'*\(clipped(name))' refers to a '&\(clipped(name))' that does not stand before it. A text that begins with '*' has to be in quotes."
    case .aliasInsideItself(let name): "'*\(clipped(name))' stands inside of '&\(clipped(name))' itself."
    case .tooDeep: "Lists and maps are more than \(DocumentLimits.levels) deep here, the most that is read."
    case .tooManyNodes:
      "The file has more than \(DocumentLimits.nodes / 1000),000 keys and values here, those that '*' repeats included, the most that is read."
    default: nil
    }
  }

  private var messageOfExtends: String? {
    switch self {
    case .extendsNoFile: "'extends' names a file, such as 'baseline.yaml'."
    case .extendsUnreadable(let path, let problem): problem.message(of: path)
    case .extendsOutside(let path):
      "\(quoted(path)) lies outside the folder of the scenario that was asked for; only files below that can be extended."
    case .extendsInCircle(let path, let chain):
      "\(quoted(path)) is extended in a circle: \(chain.map(clipped).joined(separator: " extends ")) extends it again."
    case .extendsWithoutFolder: "Only a scenario that is itself a file can extend one."
    case .chainTooLong: "More than \(DocumentLimits.files) files extend one another, the most that is read."
    default: nil
    }
  }

  /// `!!str` for `tag:yaml.org,2002:str`
  private static func shortened(_ tag: String) -> String {
    let standard = "tag:yaml.org,2002:"
    return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }
}

extension Fault {
  /// Whether the file that was asked for is not there: another exit status than a faulty one.
  package var isMissingFile: Bool { problem == .document(.file(.notFound)) }
}
