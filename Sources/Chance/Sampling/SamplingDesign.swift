/// How the assumptions of many replications are chosen together. Chance within a replication is not touched by it.
///
/// Whatever the design, each assumption of each replication is uniform by itself, so that means are unbiased; and it is a
/// pure function of seed, design and the replication's number, so that threads, shards and replays see the same.
public enum SamplingDesign: Hashable, Sendable {
  /// Each replication by itself.
  case random
  /// Latin hypercubes (McKay, Beckman, Conover 1979): in each batch of 256 replications every assumption takes one value
  /// from each 256th of its distribution, in an order of its own. Batches are independent of each other.
  case latin
  /// The assumptions at these addresses by the first 256 points of Sobol's sequence, whose eight digits get a digital
  /// shift of each batch's own; behind them come digits of luck, so that each 256th is filled evenly and no error of the
  /// shift's last digit is left. All other assumptions, and those beyond the fortieth, as under `latin`.
  case sobol([Address])

  /// As an option and as `run.json` say it.
  public var name: String {
    switch self {
    case .random: "random"
    case .latin: "latin"
    case .sobol: "sobol"
    }
  }

  /// The design of this name, Sobol's without any assumption yet; nil if there is none.
  public init?(named name: String) {
    guard let design = [SamplingDesign.random, .latin, .sobol([])].first(where: { $0.name == name }) else { return nil }
    self = design
  }

  /// Whether replications are chosen in batches, which then have to be whole.
  public var isBatched: Bool { self != .random }

  /// Replications of a batch. A power of two, as Sobol's sequence wants.
  public static let batchLength = 256
}
