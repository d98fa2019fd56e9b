import Statistics
import Testing

@Suite("Shapley values")
struct ShapleyValuesTests {
  /// Shapley's glove market: player 0 has a left glove, players 1 and 2 a right one each; a pair is worth 1.
  private func gloves(_ coalition: Coalition) -> [Double] {
    [coalition.contains(0) && (coalition.contains(1) || coalition.contains(2)) ? 1 : 0]
  }

  @Test("of the glove market are 2/3, 1/6, 1/6: of six orders the left glove decides four")
  func gloveMarket() {
    let values = ShapleyValues.exact(players: 3, value: gloves).values.map { $0[0] }
    for (value, expected) in zip(values, [2.0 / 3, 1.0 / 6, 1.0 / 6]) { #expect(abs(value - expected) < 1e-15) }
  }

  @Test("of an airport's runway: each kind of plane pays its share of what its length and those before need")
  func runway() {
    // Littlechild and Owen (1973): costs 1, 3, 7; everybody uses the first stretch, two the second, one the third:
    // 1/3, 1/3 + 2/2, 1/3 + 2/2 + 4.
    let costs = [1.0, 3, 7]
    let game = { (coalition: Coalition) in [costs.indices.filter(coalition.contains).map { costs[$0] }.max() ?? 0] }
    let values = ShapleyValues.exact(players: 3, value: game).values.map { $0[0] }
    for (value, expected) in zip(values, [1.0 / 3, 4.0 / 3, 16.0 / 3]) { #expect(abs(value - expected) < 1e-14) }
  }

  @Test("add up to the whole for each quantity, and are nothing for a player who changes nothing")
  func efficiency() {
    // Seven players; the last one changes nothing. Interactions of all orders by squaring and by a product.
    let game = { (coalition: Coalition) in
      let sum = (0..<6).filter(coalition.contains).reduce(0.0) { $0 + Double($1 + 1) }
      return [sum * sum, coalition.contains(0) && coalition.contains(3) ? 10 : 3]
    }
    let exact = ShapleyValues.exact(players: 7, value: game)
    #expect(abs(exact.values.reduce(0) { $0 + $1[0] } - 441) < 1e-10)
    #expect(abs(exact.values.reduce(0) { $0 + $1[1] } - 7) < 1e-12)
    #expect(exact.values[6] == [0, 0])
    #expect(abs(exact.values[0][1] - 3.5) < 1e-12 && abs(exact.values[3][1] - 3.5) < 1e-12)
    #expect(exact.standardErrors == nil)
  }

  @Test("from sampled orders add up as well, and lie within four standard errors of the exact ones")
  func sampling() throws {
    let game = { (coalition: Coalition) in
      let sum = (0..<12).filter(coalition.contains).reduce(0.0) { $0 + Double($1 + 1) }
      return [sum * sum * sum]
    }
    let exact = ShapleyValues.exact(players: 12, value: game)
    let sampled = ShapleyValues.sampled(players: 12, pairs: 200, value: game)
    let errors = try #require(sampled.standardErrors)
    #expect(abs(sampled.values.reduce(0) { $0 + $1[0] } - 474_552) < 1e-6)
    for player in 0..<12 {
      #expect(errors[player][0] > 0)
      #expect(abs(sampled.values[player][0] - exact.values[player][0]) < 4 * errors[player][0])
    }
  }

  @Test("of nobody are none")
  func nobody() { #expect(ShapleyValues.exact(players: 0) { _ in [5] }.values.isEmpty) }
}
