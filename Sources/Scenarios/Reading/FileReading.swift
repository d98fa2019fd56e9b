import Glibc

/// Why a file is no text that can be read, and the line that shows it; 0 if no line does.
struct TextFault: Error {
  var problem: FileProblem
  var line = 0
  var column = 0
}

/// The text of a scenario file. It is read once: what changes later is not seen.
func readText(atPath path: String) -> Result<String, TextFault> {
  Result { () throws(TextFault) in
    do throws(FileProblem) {
      return try readBytes(atPath: path, limit: DocumentLimits.bytes)
    } catch { throw TextFault(problem: error) }
  }
  .flatMap(decoded)
}

/// The text that comes through a pipe or from a terminal.
func readText(fromDescriptor descriptor: Int32) -> Result<String, TextFault> {
  Result { () throws(TextFault) in
    do throws(FileProblem) {
      return try readBytes(from: descriptor, limit: DocumentLimits.bytes)
    } catch { throw TextFault(problem: error) }
  }
  .flatMap(decoded)
}

/// What comes through standard input, which can be read once: whoever names `-` again, as the variants of a comparison do,
/// gets the same text.
enum StandardInput {
  static let text = readText(fromDescriptor: STDIN_FILENO)
}

/// The bytes of a regular file. Opening neither waits for somebody to write into a pipe nor makes a terminal ours.
func readBytes(atPath path: String, limit: Int) throws(FileProblem) -> [UInt8] {
  if path.utf8.contains(0) { throw .notFound }
  let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileProblem(errno) }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(errno) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw .isFolder
  default: throw .isNoFile
  }
  guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
  return try readBytes(from: descriptor, limit: limit)
}

private func readBytes(from descriptor: Int32, limit: Int) throws(FileProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe read(descriptor, &piece, piece.count)
    if count == 0 { return bytes }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { throw FileProblem(errno) }
    bytes += piece[..<count]
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
  }
}

/// The text behind bytes: UTF-8, with or without a byte-order mark, without NUL.
private func decoded(_ bytes: [UInt8]) -> Result<String, TextFault> {
  if bytes.isEmpty { return .failure(TextFault(problem: .isEmpty)) }
  let starts = Array(bytes.prefix(2))
  if starts == [0xFF, 0xFE] || starts == [0xFE, 0xFF] || (starts.count == 2 && (starts[0] == 0) != (starts[1] == 0)) {
    return .failure(TextFault(problem: .isUTF16))
  }
  if let nul = bytes.firstIndex(of: 0) { return .failure(TextFault(.hasNUL, in: bytes, at: nul)) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return .failure(TextFault(.notUTF8, in: bytes, at: firstFlaw(in: bytes)))
  }
  return .success(text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
}

/// The first byte that does not belong to UTF-8.
private func firstFlaw(in bytes: [UInt8]) -> Int {
  var iterator = bytes.makeIterator()
  var decoder = UTF8()
  var count = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
  return count
}

extension TextFault {
  fileprivate init(_ problem: FileProblem, in bytes: [UInt8], at index: Int) {
    let mark = YAMLMark(endOf: String(decoding: bytes[..<index], as: UTF8.self))
    self.init(problem: problem, line: mark.line, column: mark.column)
  }
}

extension FileProblem {
  fileprivate init(_ code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case ENXIO: self = .isNoFile
    default: self = .notReadable(why: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }
  }
}

extension Place {
  init(_ source: SourceText, _ fault: TextFault) { self.init(source, line: fault.line, column: fault.column) }
}
