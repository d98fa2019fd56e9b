import Glibc

/// A new file that is being written, with its digest. Closed when it goes out of use, synced only by `finish`.
package struct OutputFile: ~Copyable {
  private let path: String
  private var descriptor: Int32
  private var waiting: [UInt8] = []
  private var digest = SHA256()

  /// Bytes that are written at a time.
  static let bufferSize = 1 << 16

  /// - Parameter path: of a file; one that exists is overwritten.
  package init(at path: String) throws(OutputFault) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw OutputFault(errno, at: path) }
    waiting.reserveCapacity(Self.bufferSize)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  package mutating func append(_ bytes: [UInt8]) throws(OutputFault) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.bufferSize { try flush() }
  }

  /// Puts all bytes on the disk and closes the file.
  /// - Returns: its SHA-256 in hexadecimal digits.
  package mutating func finish() throws(OutputFault) -> String {
    try flush()
    if fsync(descriptor) != 0 && errno != EINVAL { throw OutputFault(errno, at: path) }
    let closed = close(descriptor)
    descriptor = -1
    if closed != 0 { throw OutputFault(errno, at: path) }
    return digest.hexadecimal()
  }

  private mutating func flush() throws(OutputFault) {
    digest.update(waiting)
    var written = 0
    while written < waiting.count {
      let count = unsafe waiting.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw OutputFault(errno, at: path) }
      written += count
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
