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
  case extendsUnreadable(String, FileProblem)
  case extendsOutside(String)
  /// The files from the one that was asked for on.
  case extendsInCircle(String, chain: [String])
  case extendsWithoutFolder
  case chainTooLong
}
