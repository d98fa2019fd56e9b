import Benchmark

/// What `make bench` measures, from the smallest to the whole.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal], warmupIterations: 3, maxDuration: .seconds(2))
  measureDraws()
  measureReplications()
  measureReading()
  measureResults()
}
