import LearningModel
import Support
import Testing

/// Laws that are checked where nothing happens prove nothing: random scenarios have to be varied.
@Suite("Random scenarios", .enabled(if: Extent.isOptimized, "a few scenarios need not show everything"))
struct RandomScenariosTests {
  @Test("whatever can be reported happens in one scenario of ten at least")
  func everythingHappens() throws {
    var scenarios: [Metric: Int] = [:]
    for seed in Extent.seeds {
      let plan = try Plan(.random(seed: seed))
      var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: Array(repeating: 0, count: plan.weeks))
      player.play(replication: 0)
      let moved = zip(plan.layout.series, player.record.outcomes).filter { !$0.1.isNaN && $0.1 != 0 }
      for metric in Set(moved.map(\.0.metric)) { scenarios[metric, default: 0] += 1 }
    }
    for metric in Metric.allCases {
      #expect(scenarios[metric, default: 0] * 10 >= Extent.seeds.count, "\(metric.declaration.name)")
    }
  }

  @Test("every kind of effect acts in some of them, and every kind of trigger")
  func everyEffectActs() throws {
    var acted: Set<String> = []
    for seed in Extent.seeds {
      let plan = try Plan(.random(seed: seed))
      var player = FuturePlayer(plan: plan, seed: UInt64(seed), periodOfWeek: Array(repeating: 0, count: plan.weeks))
      player.play(replication: 0)
      for entry in plan.register.entries.ids {
        guard player.record.outcomes[plan.layout[.strikes, part: entry.index]] > 0 else { continue }
        acted.insert(name(plan.register.entries[entry].trigger))
        acted.formUnion(plan.register.effects[plan.register.entries[entry].effects].map { name($0) })
      }
    }
    // 4 triggers and 15 effects, of which `priority` is one.
    #expect(acted.count == 19, "\(acted.sorted())")
  }

  @Test("programs end in every way there is, and in every way they start")
  func everyFate() throws {
    var fates: Set<ProgramStatus> = []
    var restarts = 0
    var rejections = 0
    var instalments = 0
    for seed in Extent.seeds {
      var rehearsal = try Rehearsal(.random(seed: seed), seed: UInt64(seed))
      var interrupted: Set<Int> = []
      for _ in rehearsal.plan.calendar.weeks {
        rehearsal.play()
        for (index, program) in rehearsal.world.portfolio.programs.values.enumerated() {
          if program.isInterrupted {
            interrupted.insert(index)
          } else if interrupted.remove(index) != nil {
            restarts += 1
          }
        }
      }
      fates.formUnion(rehearsal.world.portfolio.programs.values.map(\.status))
      rejections += rehearsal.world.portfolio.gates.array.reduce(0) { $0 + $1.rejections }
      instalments += rehearsal.world.portfolio.programs.values.count { $0.vendor.instalments == 3 }
    }
    #expect(fates == [.waiting, .active, .launched, .retired, .cancelled])
    #expect(restarts > Extent.seeds.count / 4)
    #expect(rejections > Extent.seeds.count / 4)
    #expect(instalments > Extent.seeds.count / 10)
  }

  /// The case's name, without its values.
  private func name(_ thing: some Any) -> String { String(String(describing: thing).prefix { $0 != "(" }) }
}
