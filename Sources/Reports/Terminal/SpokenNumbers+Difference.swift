extension SpokenNumbers {
  /// `+$236k`, `−14 pts`: how much more or less, shares in points.
  func difference(_ value: Double, unit: String, error: Double) -> String {
    guard value.isFinite else { return absent }
    if value == 0 { return style.sign("±0", "0") }
    let error = error.isFinite ? error : 0
    let sign = value > 0 ? "+" : ""
    if unit == "share", value.magnitude < 0.0005 { return "< 0.1 pts" }
    if unit == "share" { return sign + count(value * 100, error: error * 100) + " pts" }
    return sign + self.value(value, unit: unit, error: error)
  }

  /// `14 points`, `$236k`, `3.2 weeks`: the size of a difference in a sentence.
  func size(_ value: Double, unit: String, error: Double) -> String {
    let error = error.isFinite ? error : 0
    switch unit {
    case "money": return money(value.magnitude, error: error)
    case "share":
      let points = count(value.magnitude * 100, error: error * 100)
      return points == "1" ? "1 point" : "\(points) points"
    default:
      let number = count(value.magnitude, error: error)
      return unit.isEmpty || unit == "0 or 1" ? number : "\(number) \(unit)"
    }
  }
}
