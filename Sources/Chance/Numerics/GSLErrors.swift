import CGSL

/// GSL's default error handler aborts the process. It is switched off once, before any distribution exists; every
/// result that may be not a number is checked where a distribution is made.
enum GSLErrors {
  static let areReturned: Void = { _ = unsafe gsl_set_error_handler_off() }()
}
