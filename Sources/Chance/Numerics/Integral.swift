import CGSL

/// The integral of a function that may grow without bound at the lower end, by GSL's adaptive QAGS with extrapolation.
///
/// - Returns: ten digits, or as many as the function's own rounding leaves; not a number if it does not converge.
func integral(from lower: Double, to upper: Double, of function: (Double) -> Double) -> Double {
  _ = GSLErrors.areReturned
  return unsafe withGSLFunction(function) { gslFunction in
    let intervals = 1_000
    guard let workspace = unsafe gsl_integration_workspace_alloc(intervals) else { return .nan }
    defer { unsafe gsl_integration_workspace_free(workspace) }
    var result = Double.nan
    var error = Double.nan
    let status = unsafe gsl_integration_qags(
      gslFunction, lower, upper, 0, 1e-10, intervals, workspace, &result, &error)
    return status == 0 || Int(status) == GSL_EROUND || error <= 1e-8 * abs(result) ? result : .nan
  }
}

/// The mean over all levels of a function of the level: ∫₀¹ f(u) du, each half from its own end.
func meanOverLevels(of function: (Level) -> Double) -> Double {
  integral(from: 0, to: 0.5) { function(Level(below: $0)) }
    + integral(from: 0, to: 0.5) { function(Level(above: $0)) }
}
