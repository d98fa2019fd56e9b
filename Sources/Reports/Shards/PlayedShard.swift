package import Forecasting
package import LearningModel

/// The futures of a shard with all that is needed to merge them: what `run --shard` writes.
package struct PlayedShard: Sendable {
  package let shard: Shard
  package let settings: ForecastSettings
  package let labels: ScenarioLabels
  package let samples: Samples
  private let size: SampleSize

  package init(
    _ shard: Shard, of plan: Plan, _ settings: ForecastSettings, _ labels: ScenarioLabels,
    control: ForecastControl = ForecastControl()
  ) throws(ForecastFault) {
    self.shard = shard
    self.settings = settings
    self.labels = labels
    size = SampleSize(plan, settings)
    samples = try Samples(playing: shard.replications(of: settings.replications), of: plan, settings, control: control)
  }

  /// The replications that it played, counted from 0.
  package var replications: Range<Int> { shard.replications(of: settings.replications) }

  /// Writes the folder of the shard; its files appear all at once, or none does.
  ///
  /// - Returns: whether they appeared; not if it was cancelled before.
  package func write(
    to destination: RunDestination, _ statement: ScenarioStatement, control: ForecastControl = ForecastControl()
  ) throws(OutputFault) -> Bool {
    var folder = try OutputFolder(replacing: destination.path, force: destination.replacesAnything)
    try folder.write(AssumptionsFile.name, statement.assumptionsCSV)
    try folder.write(SampleFileHeader.fileName) { file throws(OutputFault) in
      try file.append(SampleFileHeader(replications, size).bytes)
      for block in 0..<blockCount(replications.count) where !control.isCancelled { try append(block, to: &file) }
    }
    var manifest = RunManifest(
      settings: settings, resolvedScenarios: [(labels.scenario, statement.resolvedText)])
    manifest.shard = shard
    return try folder.commit(manifest, control)
  }

  private func append(_ block: Int, to file: inout OutputFile) throws(OutputFault) {
    try append(samples.periods, block, to: &file)
    try append(samples.outcomes, block, to: &file)
    if let assumed = samples.assumed { try append(assumed, block, to: &file) }
  }

  private func append<Number>(
    _ table: SampleTable<Number>, _ block: Int, to file: inout OutputFile
  ) throws(OutputFault) {
    try unsafe table.withBytes(ofBlock: block) { bytes throws(OutputFault) in
      var first = 0
      while first < bytes.count {
        let end = min(first + OutputFile.bufferSize, bytes.count)
        unsafe try file.append(Array(bytes[first..<end]))
        first = end
      }
    }
    table.releasePages(ofBlock: block)
  }
}
