import Glibc

/// Where the numbers of a table of samples are.
package enum SamplePlace: Sendable {
  case memory
  /// A file that has lost its name and goes with the process.
  case file
}

/// Memory for samples, all zero at first: pages of its own, or those of a nameless file.
@safe
final class SampleMemory: @unchecked Sendable {
  /// Written by several threads, each in places of its own.
  let bytes: UnsafeMutableRawPointer
  private let count: Int
  private let file: Int32?

  init(count: Int, in place: SamplePlace) throws(ForecastFault) {
    self.count = max(1, count)
    file = place == .file ? try namelessFile(of: self.count) : nil
    let kind = file == nil ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_SHARED
    let mapped = unsafe mmap(nil, self.count, PROT_READ | PROT_WRITE, kind, file ?? -1, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      let reason = errno
      if let file { close(file) }
      throw .noMemory(reason: text(of: reason), bytes: self.count, isOfFile: place == .file)
    }
    unsafe bytes = mapped
  }

  deinit {
    unsafe munmap(bytes, count)
    if let file { close(file) }
  }

  /// Asks the system to bring these bytes of the file near, since they will be copied next.
  func fetch(_ range: Range<Int>) {
    if let file { posix_fadvise(file, range.lowerBound, range.count, POSIX_FADV_WILLNEED) }
  }

  /// Copies bytes out. Those of a file are read, not looked at where they are mapped: a look maps megabytes around them,
  /// all of which would count as memory of ours.
  func copy(_ range: Range<Int>, to place: UnsafeMutableRawPointer) {
    if let file, unsafe pread(file, place, range.count, range.lowerBound) == range.count { return }
    unsafe place.copyMemory(from: bytes + range.lowerBound, byteCount: range.count)
  }

  /// Gives the pages of these bytes back to the system, which writes them to the file; whoever reads them again gets
  /// them from there. Without it all of the file that was ever touched would count as memory of ours.
  func release(_ range: Range<Int>) {
    guard file != nil, !range.isEmpty else { return }
    let first = range.lowerBound / pageSize * pageSize
    unsafe madvise(bytes + first, range.upperBound - first, MADV_DONTNEED)
  }
}

private let pageSize = max(1, sysconf(Int32(_SC_PAGESIZE)))

/// A new file without a name whose blocks are reserved: a full disk shows now, not as a crash while samples are written.
private func namelessFile(of count: Int) throws(ForecastFault) -> Int32 {
  let stated = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
  let folder = stated.isEmpty ? "/var/tmp" : stated
  var template = Array((folder + "/learncast-samples-XXXXXX").utf8CString)
  let descriptor = unsafe template.withUnsafeMutableBufferPointer { path in
    guard let start = path.baseAddress else { return Int32(-1) }
    let made = unsafe mkstemp(start)
    if made >= 0 { unsafe unlink(start) }
    return made
  }
  guard descriptor >= 0 else {
    let number = errno
    if [ENOSPC, EDQUOT].contains(number) { throw .noRoom(folder: folder, reason: text(of: number), bytes: count) }
    throw .noTemporaryFile(folder: folder, isNamed: !stated.isEmpty, reason: text(of: number))
  }
  let reserved = posix_fallocate(descriptor, 0, count)
  guard reserved == 0 else {
    close(descriptor)
    throw .noRoom(folder: folder, reason: text(of: reserved), bytes: count)
  }
  return descriptor
}

/// What the system calls one of its error numbers.
private func text(of number: Int32) -> String { unsafe String(cString: strerror(number)) }
