import Glibc

/// Memory for samples, all zero at first: pages of its own, or a file that has lost its name and goes with the process.
@safe
final class SampleMemory: @unchecked Sendable {
  /// Written by several threads, each in places of its own.
  let bytes: UnsafeMutableRawPointer
  private let count: Int

  /// - Parameter budget: bytes that may be held in memory; more are kept in a file.
  init(count: Int, budget: Int) throws(ForecastFault) {
    self.count = max(1, count)
    let descriptor = count > budget ? try namelessFile(of: self.count) : -1
    let kind = descriptor >= 0 ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS
    let mapped = unsafe mmap(nil, self.count, PROT_READ | PROT_WRITE, kind, descriptor, 0)
    let reason = errno
    if descriptor >= 0 { close(descriptor) }
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { throw noRoom(reason, self.count) }
    unsafe bytes = mapped
  }

  deinit { unsafe munmap(bytes, count) }
}

/// A new file without a name whose blocks are reserved: a full disk shows now, not as a crash while samples are written.
private func namelessFile(of count: Int) throws(ForecastFault) -> Int32 {
  let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/var/tmp"
  var template = Array((folder + "/learncast-samples-XXXXXX").utf8CString)
  let descriptor = unsafe template.withUnsafeMutableBufferPointer { path in
    guard let start = path.baseAddress else { return Int32(-1) }
    let made = unsafe mkstemp(start)
    if made >= 0 { unsafe unlink(start) }
    return made
  }
  guard descriptor >= 0 else { throw noRoom(errno, count) }
  let reserved = posix_fallocate(descriptor, 0, count)
  guard reserved == 0 else {
    close(descriptor)
    throw noRoom(reserved, count)
  }
  return descriptor
}

private func noRoom(_ number: Int32, _ count: Int) -> ForecastFault {
  ForecastFault.noRoom(reason: unsafe String(cString: strerror(number)), bytes: count)
}
