/// Five parts of the futures: what is fitted to four is tried on the fifth.
struct HeldOutParts {
  static let count = 5
  let replicates: Replicates
  private let futures: Int

  init(futures: Int, _ replicates: Replicates) {
    self.futures = futures
    self.replicates = replicates
  }

  /// The part of a future: futures of one batch balance each other and stay together.
  func part(of future: Int) -> Int {
    guard replicates == .batches, futures >= HeldOutParts.count * Moments.blockLength else {
      return future % HeldOutParts.count
    }
    return future / Moments.blockLength % HeldOutParts.count
  }
}
