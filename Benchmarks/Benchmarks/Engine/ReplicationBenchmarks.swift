import Benchmark
import LearningModel
import Scenarios

/// A week of rules in the middle of the horizon, and one replication of each scenario that ships.
func measureReplications() {
  let week = Benchmark.Configuration(timeUnits: .nanoseconds, maxDuration: .seconds(2), maxIterations: 20_000)
  let many = Benchmark.Configuration(timeUnits: .microseconds, maxDuration: .seconds(2), maxIterations: 20_000)
  Benchmark("Week of rules: baseline, week 52", configuration: week) { benchmark, kept in
    kept.player.begin(replication: benchmark.currentIteration)
    for week in 0..<52 { kept.player.play(Week(week)) }
    benchmark.startMeasurement()
    kept.player.play(Week(52))
    benchmark.stopMeasurement()
  } setup: {
    try Kept("baseline")
  }
  for name in Shipped.names {
    Benchmark("Replication: \(name)", configuration: many) { benchmark, kept in
      kept.player.play(replication: benchmark.currentIteration)
    } setup: {
      try Kept(name)
    }
  }
}

/// A player whose storage is kept from one replication to the next, as a thread's is.
private final class Kept {
  var player: FuturePlayer

  init(_ name: String) throws {
    let plan = try Shipped.scenario(name).plan()
    player = FuturePlayer(plan: plan, seed: 1, periodOfWeek: plan.calendar.month)
  }
}
