extension DocumentProblem {
  /// Whole sentences for a planner: what was read, what is allowed, what to do.
  package var message: String {
    switch self {
    case .file(let problem): problem.message()
    case .saysNothing: "The file says nothing; a scenario has inputs such as 'start: 2027-01-04'."
    case .isNoMap: "A scenario is a map of inputs such as 'start: 2027-01-04'; this is none."
    default: messageOfSlip ?? messageOfBrackets ?? messageOfYAML ?? messageOfExtends ?? messageOfOption ?? ""
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

  private var messageOfSlip: String? {
    switch self {
    case .tabInIndentation: "There is a tab here; YAML is indented with blanks only."
    case .forbiddenCharacter(let character): "There is a \(character) here, a character that YAML does not allow."
    case .directive: "A line that begins with '%' is not read; leave it out."
    case .needsQuotes(let first): "A value that begins with '\(clipped(first))' has to be in quotes: \(example(first))."
    case .quoteNotClosed: "The quotation mark here is not closed."
    case .textBehindQuote:
      "There is text behind a closing quotation mark. Is the mark before it missing? An apostrophe between '…' is written twice."
    case .unknownEscape:
      "Between \"…\" a backslash begins a special character; for the backslash itself write two, or put the text between '…'."
    case .colonInValue(let mended): "A value that holds a colon has to be in quotes: \(clipped(mended))"
    case .commaInValue(let mended, let brackets):
      "A value that holds a comma has to be in quotes inside of \(brackets): \(clipped(mended))"
    case .keyWithoutValue(let key): "\(quoted(key)) has no ':' and no value; a list is written in [ ]."
    case .noBlankBehindColon(let read): "A blank is missing behind the ':' of \(quoted(read))."
    case .colonMissing(let read): "\(quoted(read)) is neither a key with its ':' nor does it go on with what is above."
    default: nil
    }
  }

  private var messageOfBrackets: String? {
    switch self {
    case .bracketNotClosed(let opening): "The '\(opening)' here is not closed."
    case .bracketNotOpened(let read): "The '\(read)' here has no '\(read == "]" ? "[" : "{")' before it."
    case .wrongBracket(let opening): "A '\(closing(opening))' is expected here: it closes '\(opening)'."
    case .commaMissing(let opening):
      "A ',' or '\(closing(opening))' is expected here. A value that holds a colon or a comma has to be in quotes."
    case .nothingBetweenCommas: "There is nothing before this; a value is expected."
    case .textBehindBracket(let read): "There is text behind the closing '\(read)'."
    case .textBehindEnd: "This is indented less than the first line of the file; all its keys begin in one column."
    case .listBehindKey: "A list begins on a line of its own, each entry with '- ', or is written as [first, second]."
    case .listAmongKeys: "A list entry stands among the keys of a map; either all begin with '- ' or none."
    case .noListEntry(let line):
      "This is no entry of the list that begins in line \(line); its entries begin with '- '."
    case .deeperThanValueAbove: "This line is indented as if it went on with the value above, which is complete."
    case .indentedLikeNoOther: "This line is indented like none of the keys above it."
    default: nil
    }
  }

  private var messageOfOption: String? {
    switch self {
    case .valueMissing: "There is no '='; write PATH=VALUE, as in team.wip_limit=6."
    case .pathMissing: "There is no path before the '='; write PATH=VALUE, as in team.wip_limit=6."
    case .emptyPathComponent:
      "A part of the path is empty; its parts stand between single points, as in team.wip_limit."
    case .extendsByOption: "'extends' stands in a file only."
    case .variantWithoutName: "A variant begins with its name and a colon, as in \"Fewer at once: team.wip_limit=6\"."
    default: nil
    }
  }

  private func closing(_ opening: String) -> String { opening == "[" ? "]" : "}" }

  /// A value in quotes that begins so.
  private func example(_ first: String) -> String { first == "'" ? "\"'…\"" : "'\(clipped(first))…'" }

  private var messageOfExtends: String? {
    switch self {
    case .extendsNoFile: "'extends' names a file, such as 'baseline.yaml'."
    case .extendsMissing(let path, let nearest): FileProblem.notFound.message(of: path) + didYouMean(nearest)
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
