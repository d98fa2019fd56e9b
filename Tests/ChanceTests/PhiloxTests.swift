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
}
