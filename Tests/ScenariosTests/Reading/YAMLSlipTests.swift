import Scenarios
import Support
import Testing

@Suite("Slips of the pen in YAML") struct YAMLSlipTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let told: [String]
    init(_ marked: String, _ told: String...) { (self.marked, self.told) = (marked, told) }
    var testDescription: String { marked }
  }

  static let colons: [Case] = [
    Case(
      "a: 1\nrate: 1️⃣lognormal(p10: 4, p90: 12)  # days\n",
      "1️⃣ A value that holds a colon has to be in quotes: rate: \"lognormal(p10: 4, p90: 12)\""),
    Case(
      "title: 1️⃣Leadership: the \"basics\"",
      "1️⃣ A value that holds a colon has to be in quotes: title: 'Leadership: the \"basics\"'"),
    Case(
      "x: {a: 1, rate: 1️⃣choose(70%: 0, 30%: 2) weeks}\ny: 1",
      "1️⃣ A value that holds a colon has to be in quotes: rate: \"choose(70%: 0, 30%: 2)\""),
    Case("a: 1\n1️⃣start:2027-01-04\nb: 2", "1️⃣ A blank is missing behind the ':' of 'start:2027-01-04'."),
    Case("1️⃣start:2027-01-04\nb: 2", "1️⃣ A blank is missing behind the ':' of 'start:2027-01-04'."),
    Case("a:\n  1️⃣start:2027\n  b: 1", "1️⃣ A blank is missing behind the ':' of 'start:2027'."),
    Case("a: {1️⃣b:1, c: 2}", "1️⃣ A blank is missing behind the ':' of 'b:1'."),
    Case("a: 1\n1️⃣start\nb: 2", "1️⃣ 'start' is neither a key with its ':' nor does it go on with what is above."),
    Case("a: b\n1️⃣: c", "1️⃣ There is a ':' without a key before it."),
    Case("a: {1️⃣: c}", "1️⃣ There is a ':' without a key before it."),
  ]

  static let brackets: [Case] = [
    Case("x: 1️⃣{a: 1, b: 2\ny: 1", "1️⃣ The '{' here is not closed."),
    Case("x: 1️⃣{a: 1, b: 2", "1️⃣ The '{' here is not closed."),
    Case("x: 1️⃣[a, b\ny: [1]", "1️⃣ The '[' here is not closed."),
    Case("x: 1️⃣[a,", "1️⃣ The '[' here is not closed."),
    Case("x: 1️⃣{a: 5 # comment}\ny: 1", "1️⃣ The '{' here is not closed."),
    Case("x: {a: b}1️⃣}", "1️⃣ The '}' here has no '{' before it."),
    Case("x: [a]1️⃣]\ny: 1", "1️⃣ The ']' here has no '[' before it."),
    Case("x: [a1️⃣}", "1️⃣ A ']' is expected here: it closes '['."),
    Case("x: {a: b1️⃣]", "1️⃣ A '}' is expected here: it closes '{'."),
    Case(
      "x: {a: 1 b1️⃣: 2}", "1️⃣ A ',' or '}' is expected here. A value that holds a colon or a comma has to be in quotes."),
    Case("x: [a, 1️⃣, b]", "1️⃣ There is nothing before this; a value is expected."),
    Case("x: {a: 1} 1️⃣b", "1️⃣ There is text behind the closing '}'."),
  ]

  static let commas: [Case] = [
    Case(
      "x: {loss: 1️⃣$1,200, y: 3}", "1️⃣ A value that holds a comma has to be in quotes inside of { }: loss: \"$1,200\""),
    Case(
      "x: {a: 1️⃣triangular(2, 3, 7) weeks, b: 1}",
      "1️⃣ A value that holds a comma has to be in quotes inside of { }: a: \"triangular(2, 3, 7) weeks\""),
    Case(
      "x: {2027-01-04: 1️⃣1,200, 2027-07-01: 2️⃣1,300}",
      "1️⃣ A value that holds a comma has to be in quotes inside of { }: 2027-01-04: \"1,200\"",
      "2️⃣ A value that holds a comma has to be in quotes inside of { }: 2027-07-01: \"1,300\""),
    Case(
      "x: {1️⃣coo, 2️⃣cfo}", "1️⃣ 'coo' has no ':' and no value; a list is written in [ ].",
      "2️⃣ 'cfo' has no ':' and no value; a list is written in [ ]."),
    Case("x: {a: \"1\", 1️⃣b}", "1️⃣ 'b' has no ':' and no value; a list is written in [ ]."),
  ]

  static let quotes: [Case] = [
    Case("a: 1\nb: 1️⃣\"c\nd: 1", "1️⃣ The quotation mark here is not closed."),
    Case("b: 1️⃣'c\n---\nd'", "1️⃣ The quotation mark here is not closed."),
    Case(
      "title: 'Manager'1️⃣s guide'\nb: 1",
      "1️⃣ There is text behind a closing quotation mark. Is the mark before it missing? An apostrophe between '…' is written twice."
    ),
    Case(
      "a: \"x1️⃣\\y\"",
      "1️⃣ Between \"…\" a backslash begins a special character; for the backslash itself write two, or put the text between '…'."
    ),
    Case("a: 1️⃣%15", "1️⃣ A value that begins with '%' has to be in quotes: '%…'."),
    Case("a: 1️⃣@x", "1️⃣ A value that begins with '@' has to be in quotes: '@…'."),
    Case("a: 1️⃣`x`", "1️⃣ A value that begins with '`' has to be in quotes: '`…'."),
    Case("a: 1️⃣*.x", "1️⃣ A value that begins with '*' has to be in quotes: '*…'."),
    Case("a: 1️⃣& b", "1️⃣ A value that begins with '&' has to be in quotes: '&…'."),
    Case("a: 1️⃣>= 80%", "1️⃣ A value that begins with '>' has to be in quotes: '>…'."),
    Case("a: 1️⃣, b", "1️⃣ A value that begins with ',' has to be in quotes: ',…'."),
    Case("a: 1️⃣!foo!bar 5", "1️⃣ A value that begins with '!' has to be in quotes: '!…'."),
  ]

  static let indentation: [Case] = [
    Case("a:\n1️⃣\tb: 1", "1️⃣ There is a tab here; YAML is indented with blanks only."),
    Case("a:\n  b: 1\n1️⃣\tc: 2", "1️⃣ There is a tab here; YAML is indented with blanks only."),
    Case("a: 1\n  1️⃣b: 2", "1️⃣ This line is indented as if it went on with the value above, which is complete."),
    Case("a:\n   b: 1\n  1️⃣c: 2\nd: 1", "1️⃣ This line is indented like none of the keys above it."),
    Case("  a: 1\n1️⃣b: 2", "1️⃣ This is indented less than the first line of the file; all its keys begin in one column."),
    Case("a:\n  - x\n  1️⃣y: 1", "1️⃣ This is no entry of the list that begins in line 2; its entries begin with '- '."),
    Case("a:\n  b: 1\n  1️⃣- x", "1️⃣ A list entry stands among the keys of a map; either all begin with '- ' or none."),
    Case("a: 1️⃣- b", "1️⃣ A list begins on a line of its own, each entry with '- ', or is written as [first, second]."),
  ]

  static let others: [Case] = [
    Case(
      "a: 1\n1️⃣---\nb: 1",
      "1️⃣ A second document begins here; a file is one scenario. Remove the line '---', or make two files of it."),
    Case("a: ü1️⃣\u{7}", "1️⃣ There is a U+0007 here, a character that YAML does not allow."),
    Case("1️⃣%FOO\na: 1", "1️⃣ A line that begins with '%' is not read; leave it out."),
    Case("1️⃣%TAG ! x\n---\na: 1", "1️⃣ A line that begins with '%' is not read; leave it out."),
    Case(
      "a: 1️⃣!!str 5",
      "1️⃣ '!!str' is a YAML tag, which is not read: an input knows itself what its value means. Leave it out, or put the value in quotes if it begins with '!'."
    ),
    Case(
      "a: &b 1\nc: {1️⃣<<: *b}",
      "1️⃣ '<<' is not read. Write out what it would bring in, or put it into a file of its own and name that in 'extends'."
    ),
    Case("a: [b]\n? 1️⃣[x, y]\n: 1", "1️⃣ A key has to be plain text; this one is a list, a map or a '*' reference."),
    Case("a: &b 1\n1️⃣*b : 2", "1️⃣ A key has to be plain text; this one is a list, a map or a '*' reference."),
    Case(
      "a: 1️⃣*all",
      "1️⃣ '*all' refers to a '&all' that does not stand before it. A text that begins with '*' has to be in quotes."),
    Case("a: &b [1️⃣*b]", "1️⃣ '*b' stands inside of '&b' itself."),
    Case("1️⃣" + String(repeating: "k", count: 1001) + ": 1", "1️⃣ A key of more than 1000 characters is not read."),
    Case("? 1️⃣" + String(repeating: "k", count: 1001) + "\n: 1", "1️⃣ A key of more than 1000 characters is not read."),
    Case("? 1️⃣" + String(repeating: "k", count: 5000) + "\n: 1", "1️⃣ A key of more than 1000 characters is not read."),
  ]

  @Test(
    "are told in a planner's words, at the spot to mend",
    arguments: colons + brackets + commas + quotes + indentation + others)
  func slip(_ written: Case) {
    #expect(MarkedScenario(written.marked).told(faults) == written.told)
  }

  @Test("a value that its comma broke inside of braces is read whole, so that nothing more is said about it")
  func brokenValue() {
    #expect(tree("{a: triangular(2, 3,7) weeks, b: {c: 1,200}}") == "{a: 'triangular(2, 3,7) weeks', b: {c: '1,200'}}")
  }

  @Test("a fault is told with the path of its key")
  func paths() {
    #expect(faults("x: {loss: $1,200}").map(\.path.text) == ["x.loss"])
    #expect(faults("x: {y: [{coo}]}").map(\.path.text) == ["x.y.1"])
    #expect(faults("x: {y: !!int 5}").map(\.path.text) == ["x.y"])
  }
}
