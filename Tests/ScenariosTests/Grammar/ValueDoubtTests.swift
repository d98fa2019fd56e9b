import Scenarios
import Testing

@Suite("Doubtful values") struct ValueDoubtTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let written: String
    let grammar: ValueGrammar
    let message: String
    init(_ written: String, _ grammar: ValueGrammar, _ message: String) {
      (self.written, self.grammar, self.message) = (written, grammar, message)
    }
    var testDescription: String { written }
  }

  static let cases: [Case] = [
    Case(
      "choose(70%: 0, 20%: 2) weeks", Grammars.deadline,
      "The weights add up to 90%, not 100%; they are taken in proportion."),
    Case(
      "normal(0%, 20%)", Grammars.reach,
      "50% of this lies outside what is allowed, 0% to 100%; the rest is taken in proportion."),
    Case(
      "choose(50%: 0, 25%: 3, 25%: 4) weeks", Grammars.timeToFill,
      "50% of this lies outside what is allowed, more than 0 weeks; the rest is taken in proportion."),
    Case(
      "$1 to $1M", Grammars.loss,
      "This is so wide that its mean, $6,757,387, lies beyond its 95th percentile, $1,000,000: rare enormous values decide it. Narrow it, or bound it with 'at most'."
    ),
    Case(
      "normal(10, 0) weeks", Grammars.timeToFill,
      "'normal(10, 0) weeks' leaves nothing uncertain; it is the fixed value 10 weeks."),
    Case("5 to 5 days", Grammars.timeToFill, "'5 to 5 days' leaves nothing uncertain; it is the fixed value 5 days."),
    Case(
      "choose(100%: $3k)", Grammars.loss, "'choose(100%: $3k)' leaves nothing uncertain; it is the fixed value $3,000."),
    Case(
      "$2 to 4k", Grammars.loss,
      "The scale of '4k' does not hold for '$2', which is read as it stands; write it on both ends if both are meant."),
    Case(
      "42", Grammars.funding, "'42' without % is read as a multiple of the whole; write 42% if a percentage is meant."),
  ]

  @Test("what is legal but doubtful is said", arguments: cases)
  func doubt(_ written: Case) throws {
    let value = try written.grammar.read(written.written).get()
    #expect(value.doubts.map(\.message) == [written.message])
  }

  @Test("less than a thousandth beyond the allowed range is cut without a word")
  func littleRemoved() throws {
    // 1 of 2,000 lies below 0.
    let value = try Grammars.loss.read("uniform(-1, 1999)").get()
    #expect(value.doubts.isEmpty && value.distribution?.lowerBound == 0)
  }

  @Test("`$900 to $4k` and `$20 to $80 million` in full are no cause for doubt about the scale")
  func scales() throws {
    #expect(try Grammars.loss.read("$900 to $4k").get().doubts.isEmpty)
    #expect(try Grammars.loss.read("$20k to $80k").get().doubts.isEmpty)
    #expect(try Grammars.loss.read("$200k to $1M").get().doubts.isEmpty)
  }
}
