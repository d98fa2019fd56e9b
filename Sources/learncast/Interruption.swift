import Forecasting
import Glibc

/// Ctrl-C, termination and a terminal that is closed as a request: what runs is stopped between two futures, nothing is left half written.
enum Interruption {
  private nonisolated(unsafe) static var listening: ForecastControl?

  /// From now on a first signal cancels what is under way instead of ending the process; a second one ends it.
  ///
  /// A handler of the system, not of a queue: all threads of the queues may be playing futures.
  static func cancels(_ control: ForecastControl) {
    unsafe listening = control
    var numbers = sigset_t()
    unsafe sigemptyset(&numbers)
    // Whoever ignores that the terminal goes away, as `nohup` does, wants the command to go on.
    for number in [SIGINT, SIGTERM] + (isIgnored(SIGHUP) ? [] : [SIGHUP]) {
      signal(number) { number in
        unsafe Interruption.listening?.cancel()
        signal(number, SIG_DFL)
      }
      unsafe sigaddset(&numbers, number)
    }
    // Whoever started the program may have blocked them, as the threads of dispatch queues do; that is inherited.
    unsafe pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    // SIG_IGN is no function but the number 1 in its place.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Output to a pipe that nobody reads any more ends quietly: writes fail, the process is not killed in between.
  /// So does a file that may not grow as far as it has to.
  static func ignoresBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
