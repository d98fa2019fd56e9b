import Analysis
import Testing

/// Mixes of which the truth is known: the mean of each, and the chance with which it keeps its constraint.
@Suite("The best of many mixes") struct MixSearchTests {
  /// A number in 0…1 that belongs to a seed, a future and a mix, and is the same however often it is asked for.
  private static func uniform(_ seed: Int, _ future: Int, _ mix: Int) -> Double {
    var bits = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(future) &* 0xD1B5_4A32_D192_ED03
    bits = bits &+ UInt64(mix) &* 0x8CB9_2BA7_2F3D_8DD7
    for _ in 0..<2 {
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      bits ^= bits >> 31
    }
    return Double(bits >> 11) * 0x1p-53
  }

  /// A test's world: luck that all mixes share, some of each mix's own, and a chance that falls with the mix.
  private struct World {
    let seed: Int
    var noise = 1.0
    let mean: (Int, Int) -> Double
    let chance: (Int, Int) -> Double

    func play(_ setting: LeverSetting, _ futures: Int) -> MixFutures {
      let (x, y) = (setting.places[0], setting.places[1])
      let mean = mean(x, y)
      let chance = chance(x, y)
      let objective = (0..<futures).map { future in
        mean + 8 * (uniform(seed, future, 1) - 0.5) + noise * (uniform(seed, future, 10_000 + 100 * x + y) - 0.5)
      }
      return MixFutures(objective: objective, kept: [(0..<futures).map { uniform(seed, $0, 2) < chance }])
    }
  }

  /// x + 2y ≤ 12 keeps the constraint with 50 % or more, x + 2y = 13 with 46 %; 48 % are wanted.
  private func small(_ seed: Int) -> World {
    World(
      seed: seed, noise: 6,
      mean: { x, y in Double(-(x - 7) * (x - 7) - (y - 4) * (y - 4)) },
      chance: { x, y in 1 - Double(x + 2 * y) / 24 })
  }

  @Test("a small problem whose best is known by enumeration is solved every time over 20 seeds")
  func enumerated() throws {
    // Of all x and y with x + 2y ≤ 12 the nearest to (7, 4) is (6, 3), at a distance of √2; (7, 2) is at 2.
    for seed in 1...20 {
      let world = small(seed)
      var search = MixSearch(sizes: [12, 12], wanted: [0.479], evaluations: 200, replications: 10_000, seed: 1) {
        world.play($0, $1)
      }
      let found = try search.result()
      #expect(found.best == LeverSetting([6, 3]), "seed \(seed)")
      #expect(found.triesAll && found.combinations == 144 && found.candidates.count == 144)
      // Racing is worth it: a tenth of the futures that playing all mixes to the end would take.
      let futures = found.candidates.reduce(0) { $0 + $1.futures }
      #expect(futures < 144 * 10_000 / 10)
    }
  }

  @Test("a large one is solved by evenly spread mixes and their neighbours, along the constraint too, over 20 seeds")
  func climbed() throws {
    // x + y ≤ 34 keeps the constraint with 80 %, beyond it 6 points less with each step; 77 % are wanted. The nearest to
    // (27, 13), which is 6 steps beyond, is (24, 10): 18 / 10 below the top; (25, 9) and (23, 11) are at 20 / 10.
    for seed in 1...20 {
      let world = World(
        seed: seed, noise: 1,
        mean: { x, y in Double(-(x - 27) * (x - 27) - (y - 13) * (y - 13)) / 10 },
        chance: { x, y in 0.8 - 0.06 * Double(max(0, x + y - 34)) })
      var search = MixSearch(
        sizes: [40, 40], wanted: [0.77], evaluations: 200, replications: 4_000, seed: UInt64(seed)
      ) { world.play($0, $1) }
      let found = try search.result()
      #expect(found.best == LeverSetting([24, 10]), "seed \(seed): \(found.best?.places ?? [])")
      #expect(!found.triesAll && found.combinations == 1_600 && found.candidates.count <= 200)
      #expect(Set(found.candidates.map(\.setting)).count == found.candidates.count)
    }
  }

  @Test("where nothing keeps the constraint, the mix that comes nearest is told, by all futures")
  func infeasible() throws {
    let world = small(1)
    var search = MixSearch(sizes: [12, 12], wanted: [1], evaluations: 200, replications: 2_000, seed: 1) {
      // The chance is at most 9 in 10: nothing is certain.
      let futures = world.play($0, $1)
      return MixFutures(
        objective: futures.objective, kept: [zip(futures.kept[0], 0...).map { $0 && $1 % 10 != 0 }])
    }
    let found = try search.result()
    #expect(found.best == nil && found.nearest == LeverSetting([0, 0]))
    #expect(found.candidates.first { $0.setting == LeverSetting([0, 0]) }?.futures == 2_000)
  }

  @Test("mixes that are alike in every future are not told apart as worse")
  func ties() throws {
    let world = World(seed: 3, noise: 0, mean: { _, _ in 5 }, chance: { _, _ in 1 })
    var search = MixSearch(sizes: [3, 3], wanted: [], evaluations: 20, replications: 1_000, seed: 1) {
      MixFutures(objective: world.play($0, $1).objective, kept: [])
    }
    let found = try search.result()
    #expect(found.best == LeverSetting([0, 0]))
    #expect(found.candidates.allSatisfy { $0.out?.reason != .worse })
  }

  @Test("the mix to start from is tried in any case, and the same seed tries the same mixes")
  func start() throws {
    func settings() throws -> [LeverSetting] {
      let world = small(2)
      var search = MixSearch(sizes: [40, 40], wanted: [0.3], evaluations: 20, replications: 512, seed: 9) {
        world.play($0, $1)
      }
      return try search.result(startingFrom: LeverSetting([39, 0])).candidates.map(\.setting)
    }
    let first = try settings()
    #expect(first.contains(LeverSetting([39, 0])))
    let second = try settings()
    #expect(first == second)
  }
}
