import CRandom123

/// The uniforms of a plan's assumptions, one replication after another, as a design chooses them.
///
/// What a batch needs is worked out when its first replication comes, into memory that is kept.
public struct AssumptionUniforms: Sendable {
  private let design: SamplingDesign
  private let addresses: [Address]
  /// By assumption, its dimension of Sobol's sequence; nil if it is shuffled.
  private let dimensions: [Int?]
  private let points: SobolPoints
  /// The batch that is worked out, and its seed.
  private var batch: UInt64?
  private var seed: UInt64 = 0
  private var number = 0  // of the replication within its batch
  /// For each assumption the 256th that each replication of the batch takes.
  private var strata: [UInt8] = []

  /// - Parameter addresses: of the assumptions, each its own.
  public init(_ design: SamplingDesign, _ addresses: [Address]) {
    self.design = design
    self.addresses = addresses
    points = SobolPoints.first
    dimensions = addresses.map { design.dimension(of: $0) }
    guard design.isBatched else { return }
    strata = Array(repeating: 0, count: addresses.count * SamplingDesign.batchLength)
  }

  /// Turns to the replication that this luck is of.
  public mutating func begin(_ luck: Luck) {
    guard design.isBatched else { return }
    let (batch, number) = luck.replication.quotientAndRemainder(dividingBy: UInt64(SamplingDesign.batchLength))
    self.number = Int(number)
    if batch == self.batch && luck.seed == seed { return }
    self.batch = batch
    seed = luck.seed
    for index in addresses.indices {
      let stream = Stream(seed, batch, addresses[index])
      if let dimension = dimensions[index] { shift(index, dimension, stream) } else { shuffle(index, stream) }
    }
  }

  /// The uniform of an assumption in the present replication, strictly between 0 and 1.
  public func uniform(_ index: Int, _ luck: Luck) -> Double {
    guard design.isBatched else { return luck.uniform(at: addresses[index]) }
    // Within its 256th, the place that luck would give it in the whole.
    let stratum = UInt64(strata[index * SamplingDesign.batchLength + number])
    return Luck.uniform(of: stratum << 56 | luck.word(at: addresses[index]) >> 8)
  }

  /// Every 256th once, each order equally likely (Durstenfeld 1964).
  private mutating func shuffle(_ index: Int, _ stream: Stream) {
    let start = index * SamplingDesign.batchLength
    for place in 0..<SamplingDesign.batchLength { strata[start + place] = UInt8(place) }
    for last in stride(from: SamplingDesign.batchLength - 1, to: 0, by: -1) {
      let other = Int(stream.word(last).multipliedFullWidth(by: UInt64(last + 1)).high)
      strata.swapAt(start + last, start + other)
    }
  }

  /// The sequence's points, all moved by the same digits.
  private mutating func shift(_ index: Int, _ dimension: Int, _ stream: Stream) {
    let digits = UInt8(truncatingIfNeeded: stream.word(0))
    for place in 0..<SamplingDesign.batchLength {
      strata[index * SamplingDesign.batchLength + place] = points[place, dimension] ^ digits
    }
  }

  /// Random words of one assumption in one batch, beside all luck: the counter's last word is 1, that of luck is 0.
  private struct Stream {
    let seed, batch: UInt64
    let address: Address

    init(_ seed: UInt64, _ batch: UInt64, _ address: Address) {
      self.seed = seed
      self.batch = batch
      self.address = address
    }

    func word(_ number: Int) -> UInt64 { learncast_philox(UInt64(number), batch, address.value, 1, seed, 0).first }
  }
}

extension SamplingDesign {
  /// Its dimension of Sobol's sequence; nil if it has none.
  fileprivate func dimension(of address: Address) -> Int? {
    guard case .sobol(let first) = self else { return nil }
    return first.prefix(SobolPoints.dimensions).firstIndex(of: address)
  }
}
