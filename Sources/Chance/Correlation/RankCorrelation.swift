import Glibc

/// Ties uniforms to each other by a Gaussian copula, so that what is drawn from them has given rank correlations.
///
/// Spearman's ρ of two normals of correlation r is 6/π·arcsin(r/2), so r = 2·sin(πρ/6) (model.md §2). Each uniform by itself
/// stays uniform, so that the marginal distributions are what they were.
public struct RankCorrelation: Sendable {
  /// How many uniforms are tied.
  public let count: Int
  /// The lower triangle of the Cholesky factor of the normal correlations, row by row.
  private let factor: [Double]

  /// Nil if nothing can have all of these rank correlations at once.
  public init?(ranks: CorrelationMatrix) {
    count = ranks.count
    guard let factor = RankCorrelation.normalCorrelations(of: ranks).choleskyFactor else { return nil }
    self.factor = factor
  }

  /// The correlations of the normals behind uniforms with these rank correlations.
  static func normalCorrelations(of ranks: CorrelationMatrix) -> CorrelationMatrix {
    ranks.mapped { 2 * sin(Double.pi * $0 / 6) }
  }

  /// The rank correlations that normals of these correlations have.
  static func ranks(ofNormal correlations: CorrelationMatrix) -> CorrelationMatrix {
    correlations.mapped { 6 / Double.pi * asin(min(1, max(-1, $0 / 2))) }
  }

  /// Ties independent uniforms in place. The first stays as it is, the second follows the first, and so on: one that is
  /// added behind the others leaves them as they were.
  public func tie(_ uniforms: inout [Double]) {
    precondition(uniforms.count == count, "as many uniforms as are tied")
    for index in 0..<count { uniforms[index] = normalScore(Level(below: uniforms[index])) }
    // From the last row up: each needs only scores that are not yet tied.
    for row in stride(from: count - 1, through: 0, by: -1) {
      let start = row * (row + 1) / 2
      var score = 0.0
      for column in 0...row { score += factor[start + column] * uniforms[column] }
      uniforms[row] = score
    }
    for index in 0..<count {
      // Luck's own grid: neither end can be reached.
      uniforms[index] = min(1 - 0x1p-53, max(0x1p-53, normalLevel(uniforms[index]).below))
    }
  }
}

extension CorrelationMatrix {
  /// The lower triangle L with L·Lᵀ = this, row by row; nil if there is none. One that ties a quantity to others without
  /// any freedom (rank 1, say) has a 0 on the diagonal.
  var choleskyFactor: [Double]? {
    var factor = [Double](repeating: 0, count: count * (count + 1) / 2)
    for row in 0..<count {
      let start = row * (row + 1) / 2
      for column in 0...row {
        let other = column * (column + 1) / 2
        var rest = self[row, column]
        for inner in 0..<column { rest -= factor[start + inner] * factor[other + inner] }
        if column == row {
          guard rest > -1e-9 else { return nil }
          factor[start + column] = rest < 1e-9 ? 0 : rest.squareRoot()
        } else if factor[other + column] > 0 {
          factor[start + column] = rest / factor[other + column]
        } else if abs(rest) > 1e-6 {
          return nil
        }
      }
    }
    return factor
  }
}
