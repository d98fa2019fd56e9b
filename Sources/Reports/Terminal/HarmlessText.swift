/// Text of a scenario as a terminal may show it: what would move the cursor, change colors, or turn the direction of
/// writing is shown as its code, `\u{1B}`, instead of being obeyed. All on one line.
package func harmless(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHarmful) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if isHarmful(scalar) {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// Control and format characters (bidirectional controls, zero-width ones, tags), line and paragraph separators. Joiners
/// stay: scripts such as Persian and many emoji need them.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
  case .format: scalar.value != 0x200C && scalar.value != 0x200D
  default: false
  }
}
