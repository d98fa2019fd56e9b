import Synchronization

/// One line on a terminal's standard error: how far, how fast, how long still. Nothing where there is no terminal.
final class ProgressLine: Sendable {
  private let total: Int
  private let began = ContinuousClock.now
  private let isShown: Bool
  private let lastShown = Mutex(ContinuousClock.now)

  init(total: Int, isQuiet: Bool) {
    self.total = total
    isShown = !isQuiet && Terminal.isStandardErrorATerminal
  }

  /// Shows at once that something is under way: the first futures take a while.
  func begin(_ finished: Int) {
    if isShown {
      Terminal.show(
        PassingLine.text(finished == 0 ? "0 of \(total) futures" : line(finished, after: ContinuousClock.now - began)))
    }
  }

  /// Called by any thread, as often as it likes.
  func show(_ finished: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      guard now - last > .milliseconds(100) else { return false }
      last = now
      return true
    }
    if isDue { Terminal.show(PassingLine.text(line(finished, after: now - began))) }
  }

  func clear() {
    if isShown { Terminal.show(PassingLine.clear) }
  }

  private func line(_ finished: Int, after time: Duration) -> String {
    let rate = Double(finished) / max(time / .seconds(1), 1e-3)
    let left = Int((Double(total - finished) / max(rate, 1e-3)).rounded(.up))
    return "\(finished) of \(total) futures, \(Int(rate)) a second, \(left) s left"
  }
}

/// What a terminal shows until something else is said.
enum PassingLine {
  /// To the beginning of the line, and nothing is left on it.
  static let clear = "\r\u{1B}[K"

  static func text(_ text: String) -> String { clear + text }
}
