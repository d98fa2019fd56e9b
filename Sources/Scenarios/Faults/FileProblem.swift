/// Why a file cannot be read as text.
package enum FileProblem: Error, Hashable, Sendable {
  case notFound
  case isFolder
  /// A pipe, a device, a socket.
  case isNoFile
  /// In the system's words.
  case notReadable(why: String)
  case isEmpty
  case tooLarge(limit: Int)
  case isUTF16
  case notUTF8
  case hasNUL

  /// A whole sentence of which a name, if it is given, is the subject.
  package func message(of name: String? = nil) -> String {
    let subject = name.map(quoted) ?? "The file"
    return switch self {
    case .notFound: name.map { "There is no file \(quoted($0))." } ?? "There is no such file."
    case .isFolder: "\(subject) is a folder; a file is expected."
    case .isNoFile: "\(subject) is a pipe or a device, not a file; to read from a pipe, name '-'."
    case .notReadable(let why): "\(subject) cannot be read: \(clipped(why))."
    case .isEmpty: "\(subject) is empty."
    case .tooLarge(let limit): "\(subject) is larger than \(limit / 1_000_000) MB, the most that is read."
    case .isUTF16: "\(subject) is text in UTF-16; save it as UTF-8."
    case .notUTF8: "\(subject) is not text in UTF-8 from here on; save it as UTF-8."
    case .hasNUL: "There is a NUL byte here, so that this is no text; save the file as plain text in UTF-8."
    }
  }
}
