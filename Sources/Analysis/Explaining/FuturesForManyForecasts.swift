/// How many futures each of many forecasts is given unless somebody asks for a number: two blocks at least, more where
/// there are few forecasts, so that all of them together take minutes, not hours.
///
/// - Returns: whole blocks of 256, 512…10,240.
package func futures(for forecasts: Int) -> Int {
  let blocks = mostFutures / max(1, forecasts) / 256
  return min(40, max(2, blocks)) * 256
}

/// Of all forecasts together: `baseline` plays some two thousand a second on two cores.
private let mostFutures = 262_144
