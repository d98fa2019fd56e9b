import Chance
import Support
import Testing

@Suite("§2 Correlations") struct RankCorrelationTests {
  @Test(
    "the rank correlation that was asked for is reached within 0.02 at 10,000 replications",
    arguments: [-0.9, -0.4, 0.3, 0.6, 0.95])
  func rankIsReached(asked: Double) throws {
    var ranks = CorrelationMatrix(count: 2)
    ranks[0, 1] = asked
    let pairs = try drawn(ranks)
    #expect(abs(spearman(pairs[0], pairs[1]) - asked) < 0.02)
  }

  @Test("of three, each pair has its own rank correlation")
  func threeAtOnce() throws {
    var ranks = CorrelationMatrix(count: 3)
    ranks[0, 1] = 0.5
    ranks[0, 2] = -0.3
    ranks[1, 2] = 0.2
    let columns = try drawn(ranks)
    #expect(abs(spearman(columns[0], columns[1]) - 0.5) < 0.02)
    #expect(abs(spearman(columns[0], columns[2]) + 0.3) < 0.02)
    #expect(abs(spearman(columns[1], columns[2]) - 0.2) < 0.02)
  }

  @Test("each uniform by itself stays uniform: Kolmogorov–Smirnov below its 1 % limit of 1.63/√n")
  func marginalsStay() throws {
    var ranks = CorrelationMatrix(count: 3)
    ranks[0, 1] = 0.8
    ranks[1, 2] = 0.8
    ranks[0, 2] = 0.6
    for column in try drawn(ranks) {
      let n = Double(column.count)
      let distance =
        column.sorted().enumerated().map { index, value in
          max(value - Double(index) / n, Double(index + 1) / n - value)
        }.max() ?? 1
      #expect(distance < 1.63 / n.squareRoot())
    }
  }

  @Test("the first keeps its luck, and one that is added behind leaves the others as they were")
  func othersKeepTheirLuck() throws {
    var two = CorrelationMatrix(count: 2)
    two[0, 1] = 0.7
    var three = CorrelationMatrix(count: 3)
    three[0, 1] = 0.7
    three[0, 2] = -0.2
    var (short, long) = ([0.31, 0.9], [0.31, 0.9, 0.02])
    try #require(RankCorrelation(ranks: two)).tie(&short)
    try #require(RankCorrelation(ranks: three)).tie(&long)
    #expect(abs(short[0] - 0.31) < 1e-12)
    #expect(Array(long.prefix(2)) == short)
  }

  @Test("a group that is tied to nothing of another is drawn as if it were alone")
  func groupsKeepTheirLuck() throws {
    var alone = CorrelationMatrix(count: 2)
    alone[0, 1] = 0.4
    var both = CorrelationMatrix(count: 4)
    both[0, 2] = 0.9
    both[1, 3] = 0.4
    var (short, long) = ([0.12, 0.77], [0.5, 0.12, 0.6, 0.77])
    try #require(RankCorrelation(ranks: alone)).tie(&short)
    try #require(RankCorrelation(ranks: both)).tie(&long)
    #expect([long[1], long[3]] == short)
  }

  @Test("of rank correlation 1 both are the same, of −1 one is what the other leaves of 1")
  func complete() throws {
    var ranks = CorrelationMatrix(count: 3)
    ranks[0, 1] = 1
    ranks[0, 2] = -1
    ranks[1, 2] = -1
    var uniforms = [0.2, 0.5, 0.9]
    try #require(RankCorrelation(ranks: ranks)).tie(&uniforms)
    #expect(abs(uniforms[1] - 0.2) < 1e-9)
    #expect(abs(uniforms[2] - 0.8) < 1e-9)
  }

  @Test("the most extreme luck stays strictly between 0 and 1")
  func extremes() throws {
    var ranks = CorrelationMatrix(count: 2)
    ranks[0, 1] = 0.5
    let correlation = try #require(RankCorrelation(ranks: ranks))
    for uniform in [0x1p-53, 1 - 0x1p-53] {
      var uniforms = [uniform, uniform]
      correlation.tie(&uniforms)
      #expect(uniforms.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  /// 10,000 replications, a column each.
  private func drawn(_ ranks: CorrelationMatrix) throws -> [[Double]] {
    let correlation = try #require(RankCorrelation(ranks: ranks))
    var columns = [[Double]](repeating: [], count: ranks.count)
    for replication in 0..<10_000 {
      let luck = Luck(seed: 7, replication: UInt64(replication))
      var uniforms = (0..<ranks.count).map { luck.uniform(at: Address("input \($0)")) }
      correlation.tie(&uniforms)
      for index in columns.indices { columns[index].append(uniforms[index]) }
    }
    return columns
  }
}

@Suite("§2 Correlations that cannot be") struct NearestCorrelationTests {
  @Test("A with B and B with C cannot both go all the way if A does not go with C")
  func impossible() {
    var ranks = CorrelationMatrix(count: 3)
    ranks[0, 1] = 1
    ranks[1, 2] = 1
    #expect(RankCorrelation(ranks: ranks) == nil)
  }

  @Test("of three that all go against each other, −0.48 is possible and −0.49 is not")
  func mutualOpposition() {
    // Three equal normal correlations r are possible down to −1/2: rank correlation 6/π·asin(−1/4) = −0.4826.
    #expect(RankCorrelation(ranks: equal(-0.48, count: 3)) != nil)
    #expect(RankCorrelation(ranks: equal(-0.49, count: 3)) == nil)
  }

  @Test("the nearest possible ones are those of Higham (2002), section 4, told as ranks in hundredths")
  func nearest() {
    // Higham's example: 1, 0, 1 above the diagonal becomes 0.7607, 0.1573, 0.7607 for the normals, which are rank
    // correlations 6/π·asin(0.38035) = 0.745 and 6/π·asin(0.07865) = 0.150.
    var ranks = CorrelationMatrix(count: 3)
    ranks[0, 1] = 1
    ranks[1, 2] = 1
    let nearest = RankCorrelation.nearest(to: ranks)
    #expect(abs(nearest[0, 1] - 0.745) < 0.0101)
    #expect(abs(nearest[1, 2] - 0.745) < 0.0101)
    #expect(abs(nearest[0, 2] - 0.150) < 0.0101)
  }

  @Test("what is offered is possible itself, for a few and for many", arguments: [3, 12, 80])
  func nearestIsPossible(count: Int) {
    #expect(RankCorrelation(ranks: RankCorrelation.nearest(to: equal(-0.6, count: count))) != nil)
  }

  private func equal(_ rank: Double, count: Int) -> CorrelationMatrix {
    var ranks = CorrelationMatrix(count: count)
    for row in 0..<count { for column in 0..<row { ranks[row, column] = rank } }
    return ranks
  }
}
