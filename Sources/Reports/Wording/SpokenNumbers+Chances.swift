package import Statistics

// How a chance is said that a sample shows: honest at its ends, right in singular and plural. The screen and the page read
// it here.
extension SpokenNumbers {
  /// A sample shows neither certainty nor impossibility: no 100 % and no 0 %.
  package func share(_ chance: WilsonInterval) -> String {
    if chance.count == 0 { return absent }
    if chance.kept == chance.count { return "all" }
    return chance.kept == 0 ? "none" : insideTheEnds(chance)
  }

  /// Where rounding to its error would say 0 or 100 %, to whole percent.
  private func insideTheEnds(_ chance: WilsonInterval) -> String {
    let rounded = share(chance.chance, error: chance.standardError)
    return ["0 %", "100 %"].contains(rounded) ? share(chance.chance, error: 0) : rounded
  }

  /// The 95 % interval, `42–48 %`.
  package func interval(_ chance: WilsonInterval) -> String {
    let range = range(chance.low, chance.high, error: chance.standardError)
    return ["100 %": "> 99 %", "0 %": "< 1 %"][range] ?? range
  }

  /// `8 in 100 futures`, or what the sample shows where that would be none or all of them.
  package func inHundred(_ chance: WilsonInterval) -> String {
    let count = count(Double(chance.count), error: 0)
    if chance.kept == 0 { return "in none of \(count)" }
    if chance.kept == chance.count { return chance.count == 1 ? "in the one future" : "in all \(count) futures" }
    return insideTheEnds(chance).replacing(" %", with: "") + " in 100 futures"
  }

  /// `62 % of futures`, `none of 10,000 futures`, `12 of 10,000 futures`: for the middle of a sentence.
  package func ofFutures(_ chance: WilsonInterval) -> String {
    if chance.count == 0 { return "no future" }
    if chance.kept == chance.count { return chance.count == 1 ? "the one future" : "all \(futures(chance.count))" }
    if chance.kept == 0 { return "none of \(futures(chance.count))" }
    if isNearAnEnd(chance) { return "\(grouped(UInt64(chance.kept))) of \(futures(chance.count))" }
    return insideTheEnds(chance) + " of futures"
  }

  /// `46 in 100 futures keep`, `1 in 100 futures keeps`, `None of 10,000 futures keeps`: the beginning of a sentence.
  package func futuresThat(_ plural: String, _ singular: String, _ chance: WilsonInterval) -> String {
    if chance.count == 0 { return "No future \(singular)" }
    if chance.kept == chance.count {
      return chance.count == 1 ? "The one future \(singular)" : "All \(futures(chance.count)) \(plural)"
    }
    if chance.kept == 0 { return "None of \(futures(chance.count)) \(singular)" }
    if isNearAnEnd(chance) {
      return "\(grouped(UInt64(chance.kept))) of \(futures(chance.count)) \(chance.kept == 1 ? singular : plural)"
    }
    let hundredths = insideTheEnds(chance).replacing(" %", with: "")
    return "\(hundredths) in 100 futures \(hundredths == "1" ? singular : plural)"
  }

  /// `1 future`, `10,000 futures`
  package func futures(_ count: Int) -> String { grouped(UInt64(count)) + (count == 1 ? " future" : " futures") }

  /// Whole percent would say 0 or 100: the futures themselves are counted then.
  private func isNearAnEnd(_ chance: WilsonInterval) -> Bool { !(0.005..<0.995).contains(chance.chance) }
}

/// `one program`, `2 programs`, `no programs`: small numbers as words.
package func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
  if number == 1 { return "one \(singular)" }
  return "\(numberWord(number)) \(plural)"
}

/// `no`, `one` … `twelve`, `13`.
package func numberWord(_ number: Int) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  return words.indices.contains(number) ? words[number] : String(number)
}
