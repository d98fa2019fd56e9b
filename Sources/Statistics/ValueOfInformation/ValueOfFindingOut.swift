/// What it is worth to learn some assumptions before choosing a strategy: the expected value of partial perfect information,
/// by regression on samples of one forecast each (Strong, Oakley & Brennan, Medical Decision Making 34, 2014).
///
/// The gain of each alternative is fitted by what is to be learnt. Who learns it takes the strategy whose fit is highest.
/// Choosing by a fit that has seen the very futures that it is judged by makes noise look like value; so the value is
/// taken from futures that the fit has not seen, by what really came of the choice in each. That errs to the low side, the fit
/// itself to the high side: the truth lies between, and nearly always so do both (Documentation/Decisions/0030).
package struct ValueOfFindingOut: Sendable {
  /// From futures that the fit has not seen, in the unit of the outcome; may fall below zero by noise.
  package let heldOut: Double
  package let heldOutError: MeanError
  /// From the fit itself, at least 0.
  package let fitted: Double
  package let fittedError: MeanError

  static let nothing = ValueOfFindingOut(
    heldOut: 0, heldOutError: MeanError(standardError: 0, degreesOfFreedom: 1), fitted: 0,
    fittedError: MeanError(standardError: 0, degreesOfFreedom: 1))

  /// How often chance alone would show as much though it is worth nothing, 0…1.
  package var pValue: Double {
    guard heldOut > 0, heldOutError.degreesOfFreedom > 0 else { return 1 }
    guard heldOutError.standardError > 0 else { return 0 }
    return Student.tail(heldOut / heldOutError.standardError, heldOutError.degreesOfFreedom) / 2
  }

  /// The least and the most that it may be, with 95 % confidence: from what held, and from the fit.
  package var interval: ConfidenceInterval {
    let low = heldOut - (heldOutError.reach.isFinite ? heldOutError.reach : 0)
    let high = max(heldOut, fitted) + (fittedError.reach.isFinite ? max(fittedError.reach, heldOutError.reach) : 0)
    return ConfidenceInterval(low: max(0, low), high: max(0, high))
  }
}

extension ValueOfFindingOut {
  /// - Parameter design: of what is learnt.
  init(_ design: AdditiveDesign) {
    let gains = design.gains
    let held = gains.statistics(ValueOfFindingOut.heldOutGains(design))
    heldOut = held.mean
    heldOutError = held.error
    let moved = gains.statistics(ValueOfFindingOut.influences(design))
    fitted = moved.mean
    fittedError = moved.error
  }

  /// What the choice by a fit to the other futures really brings, future by future.
  private static func heldOutGains(_ design: AdditiveDesign) -> [Double] {
    let gains = design.gains
    let coefficients = (0..<HeldOutParts.count).map { part in
      gains.gains.indices.map { design.coefficients($0, without: part) }
    }
    return gains.rows.enumerated().map { row, future in
      let own = coefficients[design.split.part(of: future)]
      var (best, chosen) = (0.0, 0.0)
      for alternative in own.indices {
        let expected = design.value(own[alternative], row)
        if expected > best { (best, chosen) = (expected, gains.gains[alternative][row]) }
      }
      return chosen
    }
  }

  /// The fitted gain of the best strategy in each future, and how the future moves their mean by moving the fit: their
  /// mean is the value, and the error of that mean is the value's (the delta method, by influence functions).
  private static func influences(_ design: AdditiveDesign) -> [Double] {
    let gains = design.gains
    let fits = gains.gains.indices.map { design.coefficients($0) }
    var highest = [Double](repeating: 0, count: gains.rows.count)
    var chosen = [Int](repeating: -1, count: gains.rows.count)
    var sums = fits.map { _ in [Double](repeating: 0, count: design.width) }
    for row in gains.rows.indices {
      for alternative in fits.indices {
        let expected = design.value(fits[alternative], row)
        if expected > highest[row] { (highest[row], chosen[row]) = (expected, alternative) }
      }
      if chosen[row] < 0 { continue }
      for column in 0..<design.width { sums[chosen[row]][column] += design.rows[row * design.width + column] }
    }
    for alternative in fits.indices where chosen.contains(alternative) {
      // In a sum over all futures the residuals of a fit with a constant cancel, so that the mean stays what it is.
      let direction = design.factor(alternative).solution(of: sums[alternative])
      let moves = gains.rows.indices.map { row in
        design.value(direction, row) * (gains.gains[alternative][row] - design.value(fits[alternative], row))
      }
      let mean = Moments(of: moves.span).mean
      for row in highest.indices { highest[row] += moves[row] - mean }
    }
    return highest
  }
}
