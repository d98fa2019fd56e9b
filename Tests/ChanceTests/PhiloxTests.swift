import CRandom123
import Testing

@Suite("Philox") struct PhiloxTests {
  @Test("Philox4x64-10 gives Random123's known answers, and those of an independent implementation")
  func knownAnswers() throws {
    let references = try LuckReference.read().philox
    #expect(references.count == 5)
    for reference in references {
      let (counter, key) = (reference.counter.map(\.value), reference.key.map(\.value))
      let block = learncast_philox(counter[0], counter[1], counter[2], counter[3], key[0], key[1])
      #expect([block.first, block.second, block.third, block.fourth] == reference.words.map(\.value))
    }
  }

  @Test("many blocks at a time begin below a limit where each by itself does", arguments: Int32(0)...64)
  func manyAtOnce(count: Int32) {
    let cases: [(limit: UInt64, first: UInt64)] = [(.max / 12, 0), (.max / 2, 64), (.max, .max - 10)]
    for (limit, first) in cases {
      let many = learncast_philox_below(limit, first, count, 7, 0x9e37_79b9_7f4a_7c15, 20_270_104)
      let each = learncast_philox_each_below(limit, first, count, 7, 0x9e37_79b9_7f4a_7c15, 20_270_104)
      #expect(many == each, "from \(first)")
    }
  }
}
