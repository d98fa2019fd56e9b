package import Scenarios

/// A text with marks 1️⃣ 2️⃣ … 9️⃣ in it, each before the spot at which a fault is expected.
///
///     let marked = MarkedScenario("start: 1️⃣tomorrow")
///     #expect(marked.told { readScenario(text: $0).faults } == ["1️⃣ 'tomorrow' is not a date; …"])
package struct MarkedScenario {
  /// Without the marks.
  package let text: String
  private var marks: [Spot: Character] = [:]

  private struct Spot: Hashable {
    var line = 1
    var column = 1
  }

  package init(_ marked: String) {
    var plain = ""
    var spot = Spot()
    for character in marked {
      if Self.isMark(character) {
        marks[spot] = character
        continue
      }
      plain.append(character)
      spot.column += character.unicodeScalars.count
      if character.isNewline { spot = Spot(line: spot.line + 1) }
    }
    text = plain
  }

  /// What is found in the text, in the order of a report: each sentence with the mark that it stands at, or with line
  /// and column where no mark stands.
  package func told(_ find: (String) -> [Fault]) -> [String] {
    find(text).sorted { $0.place < $1.place }.map { fault in
      let spot = Spot(line: fault.place.line, column: fault.place.column)
      return "\(marks[spot].map(String.init) ?? "\(spot.line):\(spot.column)") \(fault.problem.message)"
    }
  }

  private static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.count == 3 && character.unicodeScalars.last == "\u{20E3}"
  }
}
