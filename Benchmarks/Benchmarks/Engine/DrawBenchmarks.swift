import Benchmark
import Chance

/// A draw of each kind: a thousand at a time, so that the clock's own cost vanishes.
func measureDraws() {
  let address = Address("benchmark/draws")
  let luck = Luck(seed: 1, replication: 1)
  let thousand = Benchmark.Configuration(scalingFactor: .kilo)

  Benchmark("Draw: uniform", configuration: thousand) { benchmark in
    for n in benchmark.scaledIterations { blackHole(luck.uniform(at: address, occurrence: n)) }
  }
  Benchmark("Draw: 64 chances at once", configuration: thousand) { benchmark in
    for n in benchmark.scaledIterations { blackHole(luck.happens(0.08, at: address, first: 64 * n, count: 64)) }
  }
  measureDraw("lognormal") { () throws(DistributionProblem) in try .lognormal(mean: 10, standardDeviation: 4) }
  measureDraw("gamma, from its table") { () throws(DistributionProblem) in try .gamma(mean: 10, standardDeviation: 4) }
  Benchmark("Draw: a clock's week", configuration: thousand) { benchmark in
    var clock = Clock(at: address, luck)
    for _ in benchmark.scaledIterations { blackHole(clock.advance(by: 1.0 / 26, at: address, luck)) }
  }
}

private func measureDraw(
  _ name: String, of distribution: @escaping @Sendable () throws(DistributionProblem) -> Distribution
) {
  let address = Address("benchmark/draws")
  let luck = Luck(seed: 1, replication: 1)
  Benchmark("Draw: \(name)", configuration: Benchmark.Configuration(scalingFactor: .kilo)) { benchmark in
    var table = DrawTable()
    let draw = table.add(try distribution())
    benchmark.startMeasurement()
    for n in benchmark.scaledIterations { blackHole(table.value(draw, at: address, occurrence: n, luck)) }
  }
}
