import Benchmark
import LearningModel
import Scenarios

/// From a file's text to a plan.
func measureReading() {
  for name in ["baseline", "enterprise"] {
    Benchmark("Reading: \(name), to a scenario") { _ in blackHole(try Shipped.scenario(name)) }
    Benchmark("Reading: \(name), scenario to plan") { benchmark in
      let scenario = try Shipped.scenario(name)
      benchmark.startMeasurement()
      blackHole(try scenario.plan())
    }
  }
}
