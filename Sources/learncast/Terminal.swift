import Foundation
import Glibc
import Reports

/// What goes to standard output and standard error, and what the terminal there can show.
enum Terminal {
  static var isStandardErrorATerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// What standard output shows: COLUMNS, else the terminal's own width, else 80; colors on a terminal only, unless
  /// NO_COLOR or CLICOLOR_FORCE says otherwise.
  static func style(allowsColor: Bool) -> TerminalStyle {
    let isForced = environment["CLICOLOR_FORCE"].map { $0 != "0" && !$0.isEmpty } ?? false
    let isUnwanted = !allowsColor || !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return TerminalStyle(
      columns: columns, showsUnicode: showsUnicode, showsColor: !isUnwanted && (isForced || isTerminal))
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  private static var columns: Int {
    if let stated = environment["COLUMNS"].flatMap({ Int($0) }), stated > 0 { return stated }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Whether text may be more than ASCII: the locale says so. Without one nobody has said anything against it, except a
  /// dumb terminal.
  private static var showsUnicode: Bool {
    if environment["TERM"] == "dumb" { return false }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  // MARK: Writing

  /// Writes to standard output. A reader that has gone away is no error.
  static func write(_ bytes: [UInt8]) throws {
    if let number = failure(of: bytes, to: STDOUT_FILENO) {
      tell("error: writing the results failed: \(unsafe String(cString: strerror(number))).")
      throw ExitStatus.inputOutput
    }
  }

  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a line to standard error.
  static func tell(_ line: String) { show(line + "\n") }

  /// Keeps from standard error what a library in C says there in its own words; the fault is told by whoever calls it.
  /// Standard error belongs to the whole process: only where nothing else is under way.
  static func hushingLibraries<Result>(_ body: () throws -> Result) rethrows -> Result {
    let (errors, nowhere) = (dup(STDERR_FILENO), unsafe open("/dev/null", O_WRONLY | O_CLOEXEC))
    if errors >= 0, nowhere >= 0 { dup2(nowhere, STDERR_FILENO) }
    defer {
      if errors >= 0, nowhere >= 0 { dup2(errors, STDERR_FILENO) }
      for descriptor in [errors, nowhere] where descriptor >= 0 { close(descriptor) }
    }
    return try body()
  }

  /// Writes to standard error as it is.
  static func show(_ text: String) { _ = failure(of: Array(text.utf8), to: STDERR_FILENO) }

  /// The system's error number, if not all could be written; nil also if nobody reads it any more.
  private static func failure(of bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno == EPIPE ? nil : errno }
      written += count
    }
    return nil
  }
}
