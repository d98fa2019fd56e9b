/// The factor of a symmetric, positive definite matrix, by which equations with it are solved (Cholesky).
struct CholeskyFactor {
  private var lower: [Double]
  private let size: Int

  /// Of a matrix row by row. What is singular to the last digits is helped by a hair on its diagonal: columns that say
  /// the same share what they say.
  init(_ matrix: [Double], size: Int) {
    self.size = size
    lower = matrix
    let hair = 1e-11 * (0..<size).reduce(0) { max($0, matrix[$1 * size + $1]) }
    for column in 0..<size {
      var pivot = lower[column * size + column]
      for index in 0..<column { pivot -= lower[column * size + index] * lower[column * size + index] }
      let root = max(pivot, max(hair, Double.leastNormalMagnitude)).squareRoot()
      lower[column * size + column] = root
      for row in column + 1..<max(size, column + 1) {
        var entry = lower[row * size + column]
        for index in 0..<column { entry -= lower[row * size + index] * lower[column * size + index] }
        lower[row * size + column] = entry / root
      }
    }
  }

  /// x of A·x = b.
  func solution(of right: [Double]) -> [Double] {
    var solution = right
    for row in 0..<size {
      for index in 0..<row { solution[row] -= lower[row * size + index] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for index in row + 1..<max(size, row + 1) { solution[row] -= lower[index * size + row] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    return solution
  }

  /// Row by row.
  var inverse: [Double] {
    (0..<size).flatMap { column in solution(of: (0..<size).map { $0 == column ? 1 : 0 }) }
  }
}
