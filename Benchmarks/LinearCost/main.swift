import Foundation
import LearningModel
import Scenarios

// linear-cost SCENARIO: how the cost of a replication grows with weeks and with programs. The exponent is the slope of
// its logarithm over the size's: 1 where twice the weeks cost twice the time.

/// Processor seconds of one replication, the least of several tries: other work on the machine only adds.
func cost(of description: PlanDescription) throws -> Double {
  let plan = try Plan(description)
  var player = FuturePlayer(plan: plan, seed: 1, periodOfWeek: plan.calendar.month)
  let replications = 40
  var least = Double.infinity
  for _ in 0..<7 {
    let start = clock()
    for replication in 0..<replications { player.play(replication: replication) }
    least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(replications))
  }
  return least
}

/// The slope of the least squares line through the logarithms.
func exponent(_ points: [(size: Int, seconds: Double)]) -> Double {
  let logs = points.map { (x: log(Double($0.size)), y: log($0.seconds)) }
  let count = Double(logs.count)
  let (x, y) = (logs.reduce(0) { $0 + $1.x } / count, logs.reduce(0) { $0 + $1.y } / count)
  return logs.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / logs.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
}

func report(_ name: String, _ sizes: [Int], _ description: (Int) throws -> PlanDescription) throws {
  var points: [(size: Int, seconds: Double)] = []
  for size in sizes { points.append((size, try cost(of: try description(size)))) }
  let costs = points.map { String(format: "%d: %.0f", $0.size, $0.seconds * 1e6) }.joined(separator: ", ")
  print("| \(name) | \(costs) | \(String(format: "%.2f", exponent(points))) |")
}

struct NoScenario: Error {}

func scenario(_ path: String, _ overrides: String...) throws -> PlanDescription {
  let read = overrides.enumerated().compactMap { Override.read($0.element, number: $0.offset).value }
  guard let scenario = readScenario(path: path, overrides: read).value else { throw NoScenario() }
  return scenario.planDescription
}

/// The scenario with its programs so many times, and a team, limits and hours that have grown with them.
func enlarged(_ description: PlanDescription, _ times: Int) -> PlanDescription {
  var larger = description
  larger.programs = (0..<times).flatMap { copy in
    description.programs.map { program in
      var program = program
      program.id += "-\(copy)"
      program.after = program.after.map { "\($0)-\(copy)" }
      return program
    }
  }
  larger.team.wipLimit = nil
  return larger
}

let path = CommandLine.arguments.dropFirst().first ?? "scenarios/baseline.yaml"
print("| growing | µs a replication | exponent |\n| --- | --- | ---: |")
try report("weeks", [104, 156, 208, 312, 416]) { try scenario(path, "horizon=\($0) weeks") }
let described = try scenario(path)
let count = described.programs.count
try report("programs", [4, 8, 16, 32].map { $0 * count }) { enlarged(described, $0 / count) }
