import Glibc

/// A file that is being read from its beginning, with its digest.
struct DigestedFile: ~Copyable {
  let path: String
  /// Bytes, when it was opened.
  let size: Int
  private let descriptor: Int32
  private var digest = SHA256()

  init(at path: String) throws(ShardFault) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else { throw .reading(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .damaged(path: path, reason: "it is no file") }
    size = Int(status.st_size)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills all of the place with the bytes that come next.
  mutating func read(into place: UnsafeMutableRawBufferPointer) throws(ShardFault) {
    var filled = 0
    while filled < place.count {
      let count = unsafe Glibc.read(descriptor, place.baseAddress?.advanced(by: filled), place.count - filled)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .reading(path, errno) }
      if count == 0 { throw .damaged(path: path, reason: "it ends early") }
      filled += count
    }
    unsafe digest.update(place)
  }

  /// So many bytes that come next.
  mutating func read(count: Int) throws(ShardFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try unsafe bytes.withUnsafeMutableBufferPointer { place throws(ShardFault) in
      try unsafe read(into: UnsafeMutableRawBufferPointer(place))
    }
    return bytes
  }

  /// SHA-256 of what was read, in hexadecimal digits.
  func hexadecimal() -> String { digest.hexadecimal() }
}
