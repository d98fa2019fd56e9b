/// Why a text cannot be read as a scenario file. `message` says it in whole sentences.
package enum DocumentProblem: Error, Hashable, Sendable {
  case file(FileProblem)

  // What the text says as YAML

  /// Blank, or comments only.
  case saysNothing
  /// A list or a plain text where inputs are expected.
  case isNoMap
  case severalDocuments
  /// The parser's own words, where the slip is none that we know.
  case yaml(String)
  case tabInIndentation
  /// `U+0007`
  case forbiddenCharacter(String)
  case directive
  /// A value begins with a character that means something else in YAML.
  case needsQuotes(String)
  case quoteNotClosed
  case textBehindQuote
  case unknownEscape
  /// `rate: lognormal(p10: 4, p90: 12)`
  case colonInValue(mended: String)
  /// `{loss: $1,200}`, `[normal(1, 2)]`; the brackets that it is inside of.
  case commaInValue(mended: String, inside: String)
  /// `{a: 1, b}`
  case keyWithoutValue(String)
  case noBlankBehindColon(String)
  case colonMissing(String)
  /// `{` or `[`
  case bracketNotClosed(String)
  case bracketNotOpened(String)
  case wrongBracket(opening: String)
  case commaMissing(opening: String)
  case nothingBetweenCommas
  case textBehindBracket(String)
  case textBehindEnd
  case listBehindKey
  case listAmongKeys
  case noListEntry(line: Int)
  case deeperThanValueAbove
  case indentedLikeNoOther

  // Keys and values that are YAML, but not read

  case duplicateKey(String, first: Place)
  case keyIsNotText
  case keyIsEmpty
  case keyTooLong
  /// `<<`
  case mergeKey
  case tag(String)
  case unknownAlias(String)
  case aliasInsideItself(String)
  case tooDeep
  case tooManyNodes

  // What it extends

  /// Not a path.
  case extendsNoFile
  case extendsMissing(String, nearest: String?)
  case extendsUnreadable(String, FileProblem)
  case extendsOutside(String)
  /// The files from the one that was asked for on.
  case extendsInCircle(String, chain: [String])
  case extendsWithoutFolder
  case chainTooLong

  // What the command line says

  /// `--set start`
  case valueMissing
  case pathMissing
  case emptyPathComponent
  case extendsByOption
  /// `--what-if "funding.annual=$2M"`
  case variantWithoutName
}
