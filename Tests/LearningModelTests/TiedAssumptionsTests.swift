import Chance
import LearningModel
import Support
import Testing

@Suite("§2 Assumptions that are tied") struct TiedAssumptionsTests {
  private let paths = ["a", "b", "c", "d"].map { "sponsors.\($0).initial_confidence" }

  @Test("the rank correlation asked for is reached within 0.02 at 10,000 replications, in the values that are drawn")
  func rankIsReached() throws {
    // Beta and lognormal: the copula ties luck, so that the shape of either makes no difference to ranks.
    let confidence = try Distribution.shareInterval(from: 0.4, to: 0.7)
    let other = try Distribution.interval(from: 0.1, to: 0.9)
    let columns = try values([confidence, other, confidence, other], tied(0, 1, 0.6), replications: 10_000)
    #expect(abs(spearman(columns[0], columns[1]) - 0.6) < 0.02)
    #expect(abs(spearman(columns[0], columns[2])) < 0.03)
  }

  @Test("latin and sobol reach it too, from whole batches")
  func rankIsReachedUnderDesigns() throws {
    let uniform = try Distribution.uniform(from: 0, to: 1)
    for design in [SamplingDesign.latin, .sobol(paths.map { Address("assumption/" + $0) })] {
      let columns = try values(Array(repeating: uniform, count: 4), tied(0, 1, 0.6), replications: 10_240, design)
      #expect(abs(spearman(columns[0], columns[1]) - 0.6) < 0.02, "\(design.name)")
      #expect(abs(spearman(columns[0], columns[2])) < 0.02, "\(design.name)")
    }
  }

  @Test("each value by itself is distributed as before: Kolmogorov–Smirnov below its 1 % limit of 1.63/√n")
  func marginalsStay() throws {
    let confidence = try Distribution.shareInterval(from: 0.4, to: 0.7)
    let columns = try values(Array(repeating: confidence, count: 4), tied(0, 1, -0.8), replications: 4_000)
    for column in columns {
      let n = Double(column.count)
      let distance = column.sorted().enumerated().map { index, value in
        max(confidence.cdf(value) - Double(index) / n, Double(index + 1) / n - confidence.cdf(value))
      }.max()
      #expect(try #require(distance) < 1.63 / n.squareRoot())
    }
  }

  @Test("what is not tied keeps its very values, and so does the first of what is")
  func othersKeepTheirValues() throws {
    let uniform = try Distribution.uniform(from: 0, to: 1)
    let alone = try values(Array(repeating: uniform, count: 4), CorrelationDescription(), replications: 50)
    let tied = try values(Array(repeating: uniform, count: 4), tied(1, 3, 0.7), replications: 50)
    #expect(tied[0] == alone[0])
    #expect(tied[2] == alone[2])
    #expect(zip(tied[1], alone[1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(tied[3] != alone[3])
  }

  @Test("another group leaves the luck of the first as it was")
  func groupsKeepTheirLuck() throws {
    let uniform = try Distribution.uniform(from: 0, to: 1)
    var both = tied(1, 3, 0.7)
    both.paths += [paths[0], paths[2]]
    var ranks = CorrelationMatrix(count: 4)
    ranks[0, 1] = 0.7
    ranks[2, 3] = -0.4
    both.ranks = ranks
    let one = try values(Array(repeating: uniform, count: 4), tied(1, 3, 0.7), replications: 50)
    let two = try values(Array(repeating: uniform, count: 4), both, replications: 50)
    #expect(two[1] == one[1])
    #expect(two[3] == one[3])
    #expect(two[2] != one[2])
  }

  @Test("an input that the plan does not use is left out")
  func unused() throws {
    let uniform = try Distribution.uniform(from: 0, to: 1)
    var described = tied(0, 1, 0.7)
    described.paths[1] = "programs.none.estimate_error"
    let alone = try values(Array(repeating: uniform, count: 4), CorrelationDescription(), replications: 20)
    let with = try values(Array(repeating: uniform, count: 4), described, replications: 20)
    #expect(zip(with.joined(), alone.joined()).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  private func tied(_ one: Int, _ other: Int, _ rank: Double) -> CorrelationDescription {
    var ranks = CorrelationMatrix(count: 2)
    ranks[0, 1] = rank
    return CorrelationDescription(between: [paths[one], paths[other]], ranks)
  }

  /// What four sponsors' initial confidence is assumed to be, a column each.
  private func values(
    _ distributions: [Distribution], _ correlations: CorrelationDescription, replications: Int,
    _ design: SamplingDesign = .random
  ) throws -> [[Double]] {
    var description = PlanDescription.calm(weeks: 1)
    description.sponsors = distributions.enumerated().map { index, distribution in
      SponsorDescription(
        paths[index], initialConfidence: DescribedValue(paths[index], .distribution(distribution)))
    }
    description.correlations = correlations
    let plan = try Plan(description)
    var future = Future(plan: plan, seed: 3, sampling: design)
    var columns = [[Double]](repeating: [], count: paths.count)
    let assumptions = try paths.map { path in
      Assumed(index: try #require(plan.assumptions.firstIndex { $0.path == path }))
    }
    for replication in 0..<replications {
      future.begin(replication)
      for (index, assumption) in assumptions.enumerated() { columns[index].append(future[assumption]) }
    }
    return columns
  }
}
