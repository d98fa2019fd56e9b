import Reports
import Testing

@Suite("CSV")
struct CSVWriterTests {
  private func written(_ cell: Cell) -> String {
    var table = Table(columns: ["a", "b"])
    table.append([cell, "end"])
    let lines = String(decoding: table.csv, as: UTF8.self).dropFirst("a,b\n".count)
    return String(lines.dropLast(",end\n".count))
  }

  @Test("has one header line, commas between cells, LF at the end of each line, and nothing where nothing is")
  func shape() {
    var table = Table(columns: ["metric", "mean", "n"])
    table.append(["spend", .number(1234.5), .count(10_000)])
    table.append(["roi", .number(.nan), .nothing])
    #expect(String(decoding: table.csv, as: UTF8.self) == "metric,mean,n\nspend,1234.5,10000\nroi,,\n")
  }

  @Test(
    "writes numbers rounded to a millionth, with the fewest digits, without an exponent or a negative zero",
    arguments: [
      (0, "0"), (-0.0, "0"), (4e-7, "0"), (-4e-7, "0"), (6e-7, "0.000001"), (-6e-7, "-0.000001"), (1, "1"),
      (0.1, "0.1"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"), (-12.5, "-12.5"), (1e6, "1000000"),
      (123456.789012345, "123456.789012"), (0.999_999_9, "1"), (4.2e9, "4200000000"), (5e9, "5000000000"),
      (6_000_000_000.25, "6000000000.25"), (-1e12, "-1000000000000"), (9_007_199_254_740_991, "9007199254740991"),
      (.infinity, ""), (.nan, ""),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) {
    #expect(written(.number(number)) == text)
  }

  @Test("any number reads back as itself rounded to a millionth, and no shorter text does")
  func numbersReadBack() throws {
    var number = 0.000_001_234
    for step in 0..<4000 {
      number *= step % 2 == 0 ? -1.0207 : 1.0001
      let text = written(.number(number))
      // From 2⁵³ millionths on neighboring doubles are further apart than a millionth: nothing is left to round.
      let rounded = abs(number) * 1e6 < 0x1p53 ? (number * 1e6).rounded() / 1e6 : number
      #expect(Double(text) == rounded)
      let plain = abs(rounded) >= 1e-4 || rounded == 0  // Swift writes smaller ones with an exponent
      if plain { #expect(text.count <= rounded.description.count, "\(rounded)") }
      if text.contains(".") { #expect(text.last != "0" && Double(text.dropLast()) != rounded) }
    }
    #expect(abs(number) > 1e11)
  }

  @Test(
    "quotes text with commas, quotation marks, line ends or blanks at its ends",
    arguments: [
      ("plain text", "plain text"), ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), (" x", "\" x\""), ("x ", "\"x \""),
      ("Übung, Maß", "\"Übung, Maß\""), ("", ""),
    ])
  func quoting(text: String, expected: String) {
    #expect(written(.text(text)) == expected)
  }

  @Test(
    "puts an apostrophe before text that a spreadsheet would take for a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-5 % cut", "'-5 % cut"), ("@home", "'@home"), ("\tx", "'\tx"),
      ("\rx", "\"'\rx\""), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("a=b", "a=b"),
    ])
  func formulas(text: String, expected: String) {
    #expect(written(.text(text)) == expected)
  }

  @Test("never touches a number, though it begins with a minus")
  func negativeNumbers() {
    #expect(written(.number(-3)) == "-3")
    #expect(written(.count(-3)) == "-3")
  }
}
