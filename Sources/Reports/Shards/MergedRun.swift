import Chance
package import Forecasting
import LearningModel
package import Scenarios
import Statistics

/// The run in one piece that shards are the parts of.
package struct MergedRun: Sendable {
  package let scenario: Scenario
  package let statement: ScenarioStatement
  package let forecast: Forecast

  /// Reads all shards of a run, in any order.
  ///
  /// - Parameter settings: threads and memory; all else is what the shards say. Replications count as finished when they
  ///   are read.
  package init(
    _ folders: [String], _ settings: ForecastSettings, control: ForecastControl = ForecastControl()
  ) throws {
    let shards = try inOrder(folders.map { folder throws(ShardFault) in try ShardManifest(readingFrom: folder) })
    let first = shards[0]
    statement = ScenarioStatement(
      assumptionsCSV: try sameAssumptions(shards), resolvedText: first.scenarioText)
    scenario = try first.scenario()
    var merged = first.settings
    (merged.threads, merged.memoryBudget) = (settings.threads, settings.memoryBudget)
    let plan = try first.plan(of: scenario)
    let files = try shards.map { shard throws(ShardFault) in try SampleFile(of: shard, plan, merged) }
    let samples = try Samples(plan, merged, replications: merged.replications)
    for file in files { try file.read(into: samples, control) }
    if control.isCancelled { throw ForecastFault.cancelled(finished: control.finishedReplications) }
    forecast = Forecast(plan, merged, samples: samples)
  }
}

/// The shards from the first to the last, if they are all of one run and none is missing or named twice.
private func inOrder(_ shards: [ShardManifest]) throws(ShardFault) -> [ShardManifest] {
  guard let first = shards.first else { throw .missing([1], count: 1) }
  for other in shards.dropFirst() {
    if let what = first.difference(to: other) { throw .different(first: first.path, other: other.path, what: what) }
  }
  let count = first.shard.count
  var found: [Int: ShardManifest] = [:]
  for shard in shards {
    if let other = found[shard.shard.number] {
      throw .twice(path: shard.path, first: other.path, number: shard.shard.number, count: count)
    }
    found[shard.shard.number] = shard
  }
  let missing = (1...count).filter { found[$0] == nil }
  if !missing.isEmpty { throw .missing(missing, count: count) }
  return (1...count).compactMap { found[$0] }
}

/// `assumptions.csv`, which is the same in all of them.
private func sameAssumptions(_ shards: [ShardManifest]) throws(ShardFault) -> [UInt8] {
  var first: [UInt8] = []
  for (index, shard) in shards.enumerated() {
    let path = shard.path + "/" + AssumptionsFile.name
    let bytes = Array(try readAll(path, atMost: ShardManifest.mostBytes))
    if SHA256.hexadecimal(of: bytes) != shard.digests[AssumptionsFile.name] {
      throw .damaged(path: path, reason: "it is not the file that the shard wrote")
    }
    if index == 0 { first = bytes }
    if bytes != first {
      throw .different(
        first: shards[0].path, other: shard.path, what: "assumptions that were stated in different places")
    }
  }
  return first
}

extension ShardManifest {
  /// What tells two shards' runs apart, as a message says it, this one first; nil if they are of one run.
  ///
  /// The sampling before the replications, which it rounds up to whole batches.
  fileprivate func difference(to other: ShardManifest) -> String? {
    if scenarioText != other.scenarioText || scenarioName != other.scenarioName { return "different scenarios" }
    if settings.seed != other.settings.seed { return "the seeds \(settings.seed) and \(other.settings.seed)" }
    if settings.sampling != other.settings.sampling {
      return "\(settings.sampling.name) and \(other.settings.sampling.name) sampling"
    }
    if settings.replications != other.settings.replications {
      return "\(settings.replications) and \(other.settings.replications) replications"
    }
    if settings.periodLength != other.settings.periodLength {
      return "periods by \(settings.periodLength.rawValue) and by \(other.settings.periodLength.rawValue)"
    }
    if shard.count != other.shard.count { return "\(shard.count) and \(other.shard.count) parts" }
    return nil
  }

  fileprivate func scenario() throws(ShardFault) -> Scenario {
    let checked = readScenario(SourceText(name: path + "/run.json", text: scenarioText, origin: .scenario))
    guard var scenario = checked.value else {
      let fault = checked.faults.first { !$0.problem.isWarning }
      let reason = fault.map { ": " + $0.problem.message } ?? ""
      throw .damaged(path: path + "/run.json", reason: "its scenario cannot be read\(reason)")
    }
    scenario.fileName = scenarioName
    return scenario
  }

  fileprivate func plan(of scenario: Scenario) throws(ShardFault) -> Plan {
    do { return try scenario.plan() } catch {
      throw .damaged(path: path + "/run.json", reason: "its scenario cannot be planned")
    }
  }
}
