import CGSL

/// The place between two ends where a continuous function changes its sign, by GSL's bracketing Brent method.
///
/// - Parameter tolerance: the largest distance to the root, absolute below 1 and relative above: unknowns are logarithms.
/// - Returns: the root, or what 200 steps have made of it where rounding hides its place; nil if the function has the
///   same sign at both ends or is not a number.
func root(
  between lower: Double, and upper: Double, tolerance: Double = 1e-14, of function: (Double) -> Double
) -> Double? {
  _ = GSLErrors.areReturned
  let atEnds = (function(lower), function(upper))
  if atEnds.0 == 0 { return lower }
  if atEnds.1 == 0 { return upper }
  guard !atEnds.0.isNaN, !atEnds.1.isNaN, (atEnds.0 < 0) != (atEnds.1 < 0) else { return nil }
  return unsafe withGSLFunction(function) { gslFunction in
    guard let solver = unsafe gsl_root_fsolver_alloc(learncast_gsl_brent()) else { return nil }
    defer { unsafe gsl_root_fsolver_free(solver) }
    guard unsafe gsl_root_fsolver_set(solver, gslFunction, lower, upper) == 0 else { return nil }
    for _ in 0..<200 {
      guard unsafe gsl_root_fsolver_iterate(solver) == 0 else { return nil }
      let bracket = unsafe (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
      if gsl_root_test_interval(bracket.0, bracket.1, tolerance, tolerance) == 0 { break }
    }
    return unsafe gsl_root_fsolver_root(solver)
  }
}

/// A Swift function as GSL takes it, alive only inside `body`.
func withGSLFunction<Result>(
  _ function: (Double) -> Double, _ body: (UnsafeMutablePointer<gsl_function>) -> Result
) -> Result {
  withoutActuallyEscaping(function) { escapable in
    var boxed = escapable
    return unsafe withUnsafeMutablePointer(to: &boxed) { pointer in
      var gslFunction = unsafe gsl_function_struct(
        function: { x, parameters in
          guard let parameters = unsafe parameters else { return .nan }
          return unsafe parameters.assumingMemoryBound(to: ((Double) -> Double).self).pointee(x)
        },
        params: UnsafeMutableRawPointer(pointer))
      return unsafe body(&gslFunction)
    }
  }
}
