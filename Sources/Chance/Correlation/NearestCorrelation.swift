import CGSL
import Glibc

extension RankCorrelation {
  /// The rank correlations nearest to these that something can have all at once, in whole hundredths.
  public static func nearest(to ranks: CorrelationMatrix) -> CorrelationMatrix {
    let normal = normalCorrelations(of: ranks)
    let found = self.ranks(ofNormal: normal.count <= largestSearched ? normal.nearestPossible : normal.shrunk)
    // Hundredths may be a hair beyond what is possible; a little less of everything is possible in the end.
    var share = 1.0
    while share > 0 {
      let told = found.mapped { ($0 * share * 100).rounded(.toNearestOrEven) / 100 }
      if RankCorrelation(ranks: told) != nil { return told }
      share -= 0.01
    }
    return CorrelationMatrix(count: ranks.count)
  }

  /// Beyond so many the search would take more than a blink.
  private static let largestSearched = 60
}

extension CorrelationMatrix {
  /// The positive semidefinite matrix with a unit diagonal nearest to this in the Frobenius norm: alternating projections
  /// with Dykstra's correction (Higham 2002, IMA Journal of Numerical Analysis 22, algorithm 3.3).
  var nearestPossible: CorrelationMatrix {
    let size = count * count
    var estimate = (0..<size).map { self[$0 / count, $0 % count] }
    var correction = [Double](repeating: 0, count: size)
    for _ in 0..<500 {
      let corrected = (0..<size).map { estimate[$0] - correction[$0] }
      let projected = Eigensystem(of: corrected, count).nonnegativePart
      correction = (0..<size).map { projected[$0] - corrected[$0] }
      var next = projected
      for index in 0..<count { next[index * count + index] = 1 }
      let change = (0..<size).map { abs(next[$0] - estimate[$0]) }.max() ?? 0
      estimate = next
      if change < 1e-7 { break }
    }
    var nearest = CorrelationMatrix(count: count)
    for row in 0..<count {
      for column in 0..<row { nearest[row, column] = min(1, max(-1, estimate[row * count + column])) }
    }
    return nearest
  }

  /// As much of every correlation as is possible, the same share of each.
  fileprivate var shrunk: CorrelationMatrix {
    var (possible, impossible) = (0.0, 1.0)
    for _ in 0..<10 {
      let middle = (possible + impossible) / 2
      if mapped({ $0 * middle }).choleskyFactor == nil { impossible = middle } else { possible = middle }
    }
    return mapped { $0 * possible }
  }
}

/// The eigenvalues and eigenvectors of a symmetric matrix, by GSL.
private struct Eigensystem {
  let count: Int
  var values: [Double] = []
  /// One after the other.
  var vectors: [Double] = []

  /// - Parameter entries: row by row.
  init(of entries: [Double], _ count: Int) {
    _ = GSLErrors.areReturned
    self.count = count
    guard let matrix = unsafe gsl_matrix_alloc(count, count), let values = unsafe gsl_vector_alloc(count),
      let vectors = unsafe gsl_matrix_alloc(count, count), let workspace = unsafe gsl_eigen_symmv_alloc(count)
    else { return }
    defer {
      unsafe gsl_matrix_free(matrix)
      unsafe gsl_vector_free(values)
      unsafe gsl_matrix_free(vectors)
      unsafe gsl_eigen_symmv_free(workspace)
    }
    for (index, entry) in entries.enumerated() { unsafe gsl_matrix_set(matrix, index / count, index % count, entry) }
    guard unsafe gsl_eigen_symmv(matrix, values, vectors, workspace) == 0 else { return }
    for index in 0..<count {
      self.values.append(unsafe gsl_vector_get(values, index))
      for row in 0..<count { self.vectors.append(unsafe gsl_matrix_get(vectors, row, index)) }
    }
  }

  /// The nearest matrix without negative eigenvalues, row by row: Q·max(Λ, 0)·Qᵀ.
  var nonnegativePart: [Double] {
    var part = [Double](repeating: 0, count: count * count)
    for (index, value) in values.enumerated() where value > 0 {
      for row in 0..<count {
        let scaled = value * vectors[index * count + row]
        for column in 0..<count { part[row * count + column] += scaled * vectors[index * count + column] }
      }
    }
    return part
  }
}
