/// Pieces of sentences that quote what was read. What was read may be anything, also what a terminal would obey.

/// Text in quotation marks: clipped, with control characters shown as blanks.
func quoted(_ text: some StringProtocol) -> String { "'\(clipped(text))'" }

/// At most 60 characters of a text, none of which moves a cursor or changes the direction of writing.
func clipped(_ text: some StringProtocol) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == 60 { return shown + "…" }
    let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    shown.unicodeScalars.append(isControl ? " " : scalar)
    count += 1
  }
  return shown
}

/// ` Did you mean 'weeks'?`, or nothing.
func didYouMean(_ nearest: String?) -> String { nearest.map { " Did you mean \(quoted($0))?" } ?? "" }

/// `a`, `a and b`, `a, b and c`
func list(_ items: [String], _ conjunction: String) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
