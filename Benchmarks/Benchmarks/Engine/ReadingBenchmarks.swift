import Benchmark
import LearningModel
import Scenarios

/// From a file's text to a plan.
func measureReading() {
  let configuration = Benchmark.Configuration(timeUnits: .microseconds)
  for name in ["baseline", "enterprise"] {
    Benchmark("Reading: \(name), to a scenario", configuration: configuration) { _ in
      blackHole(try Shipped.scenario(name))
    }
    Benchmark("Reading: \(name), scenario to plan", configuration: configuration) { benchmark in
      let scenario = try Shipped.scenario(name)
      benchmark.startMeasurement()
      blackHole(try scenario.plan())
    }
  }
}
