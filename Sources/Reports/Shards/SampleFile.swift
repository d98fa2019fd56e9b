import Forecasting
import LearningModel
import Statistics

/// `samples.bin` of a shard, whose size and header are those of its plan.
struct SampleFile {
  private let path: String
  private let replications: Range<Int>
  private let header: SampleFileHeader
  private let digest: String

  /// Looks at the file's size before any room is made for what it says.
  init(of shard: ShardManifest, _ plan: Plan, _ settings: ForecastSettings) throws(ShardFault) {
    path = shard.path + "/" + SampleFileHeader.fileName
    replications = shard.shard.replications(of: settings.replications)
    let size = SampleSize(plan, settings)
    header = SampleFileHeader(replications, size)
    guard let digest = shard.digests[SampleFileHeader.fileName] else {
      throw .damaged(path: shard.path + "/run.json", reason: "it gives no digest of \(SampleFileHeader.fileName)")
    }
    self.digest = digest
    let file = try DigestedFile(at: path)
    let expected = SampleFileHeader.fileSize(replications, size)
    guard file.size == expected else {
      throw .damaged(path: path, reason: "it has \(file.size) bytes, not \(expected)")
    }
  }

  /// Copies all of its numbers to where those of these replications belong.
  func read(into samples: Samples, _ control: ForecastControl) throws(ShardFault) {
    var file = try DigestedFile(at: path)
    try checkHeader(&file)
    let first = replications.lowerBound / Moments.blockLength
    for block in first..<first + blockCount(replications.count) {
      if control.isCancelled { return }
      try read(block, of: samples.periods, from: &file)
      try read(block, of: samples.outcomes, from: &file)
      if let assumed = samples.assumed { try read(block, of: assumed, from: &file) }
      let end = min(replications.upperBound, (block + 1) * Moments.blockLength)
      control.finish(replications: end - block * Moments.blockLength)
      control.tellProgress()
    }
    guard file.hexadecimal() == digest else {
      throw .damaged(path: path, reason: "its bytes are not those that the shard wrote")
    }
  }

  private func checkHeader(_ file: inout DigestedFile) throws(ShardFault) {
    let bytes = try file.read(count: SampleFileHeader.byteCount)
    guard bytes == header.bytes else {
      throw .damaged(path: path, reason: "its first \(bytes.count) bytes are not those of its run")
    }
  }

  private func read<Number: SampleNumber>(
    _ block: Int, of table: SampleTable<Number>, from file: inout DigestedFile
  ) throws(ShardFault) {
    try unsafe table.withBytes(ofBlock: block) { bytes throws(ShardFault) in
      try unsafe file.read(into: bytes)
      let numbers = unsafe bytes.bindMemory(to: Number.self)
      for index in numbers.indices {
        let isPossible = unsafe numbers[index].isPossible
        if !isPossible { throw .damaged(path: path, reason: "it holds a number that no future has") }
      }
    }
    table.releasePages(ofBlock: block)
  }
}

extension SampleNumber {
  /// Absent, or within what whole cents can count: the digest guards against mix-ups, this against what would not fit.
  fileprivate var isPossible: Bool { isNaN || Double(self).magnitude < 1e18 }
}
