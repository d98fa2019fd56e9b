/// Writes a number as all files have it: rounded to a millionth of its unit, with the fewest digits that read back the
/// same, `.` as decimal point whatever the locale, and no sign on zero. Nothing for what is not a finite number.
func appendNumber(_ number: Double, to bytes: inout [UInt8]) {
  guard number.isFinite else { return }
  let millionths = (number.magnitude * 1e6).rounded()
  // Up to here six decimals are further apart than neighboring doubles, so the exact decimal is also the shortest.
  guard millionths < 0x1p52 else { return appendLargeNumber(number, to: &bytes) }
  let exact = UInt64(millionths)
  if exact == 0 { return bytes.append(UInt8(ascii: "0")) }
  if number < 0 { bytes.append(UInt8(ascii: "-")) }
  let (whole, fraction) = exact.quotientAndRemainder(dividingBy: 1_000_000)
  appendCount(whole, to: &bytes)
  appendFraction(fraction, to: &bytes)
}

/// Writes a whole number in decimal digits.
func appendCount(_ count: some BinaryInteger, to bytes: inout [UInt8]) {
  if count < 0 { bytes.append(UInt8(ascii: "-")) }
  let start = bytes.count
  var rest = count.magnitude
  repeat {
    let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
    bytes.append(UInt8(ascii: "0") + UInt8(digit))
    rest = quotient
  } while rest > 0
  bytes[start...].reverse()
}

/// The number as text, empty if it is not finite.
func numberText(_ number: Double) -> String {
  var bytes: [UInt8] = []
  appendNumber(number, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// `.25` of 250,000 millionths; nothing of none.
private func appendFraction(_ millionths: UInt64, to bytes: inout [UInt8]) {
  guard millionths > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  var rest = millionths
  var place: UInt64 = 100_000
  while rest > 0 {
    bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
    rest %= place
    place /= 10
  }
}

/// Numbers from 4.5 billion on, where doubles are about a millionth apart or more: Swift's shortest digits.
private func appendLargeNumber(_ number: Double, to bytes: inout [UInt8]) {
  let scaled = (number * 1e6).rounded()
  let rounded = scaled.isFinite && scaled.magnitude < 0x1p53 ? scaled / 1e6 : number
  let text = rounded.description
  bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
}
