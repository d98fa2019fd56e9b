/// What a least-squares fit needs to know of some futures: sums of products, which add up over parts of the futures.
struct NormalEquations {
  let width: Int
  /// Sums of products of the design's columns, row by row; only the upper half is filled until `completed`.
  private(set) var gram: [Double]
  /// By response, sums of products with the design's columns.
  private(set) var products: [[Double]]
  private(set) var squares: [Double]

  init(width: Int, responses: Int) {
    self.width = width
    gram = Array(repeating: 0, count: width * width)
    products = Array(repeating: Array(repeating: 0, count: width), count: responses)
    squares = Array(repeating: 0, count: responses)
  }

  /// - Parameters:
  ///   - design: row by row.
  ///   - row: of the design and of the responses.
  mutating func add(_ design: borrowing [Double], _ responses: borrowing [[Double]], row: Int) {
    let start = row * width
    for column in 0..<width {
      let value = design[start + column]
      if value == 0 { continue }
      let place = column * width
      for other in column..<width { gram[place + other] += value * design[start + other] }
    }
    for response in responses.indices {
      let value = responses[response][row]
      squares[response] += value * value
      for column in 0..<width { products[response][column] += value * design[start + column] }
    }
  }

  /// With both halves of the sums of products.
  var completed: NormalEquations {
    var whole = self
    for row in 0..<width {
      for column in 0..<row { whole.gram[row * width + column] = gram[column * width + row] }
    }
    return whole
  }

  /// Of all these futures without those.
  static func - (all: NormalEquations, part: NormalEquations) -> NormalEquations {
    var rest = all
    for index in rest.gram.indices { rest.gram[index] -= part.gram[index] }
    for response in rest.products.indices {
      rest.squares[response] -= part.squares[response]
      for column in 0..<rest.width { rest.products[response][column] -= part.products[response][column] }
    }
    return rest
  }

  static func + (one: NormalEquations, other: NormalEquations) -> NormalEquations {
    var sum = one
    for index in sum.gram.indices { sum.gram[index] += other.gram[index] }
    for response in sum.products.indices {
      sum.squares[response] += other.squares[response]
      for column in 0..<sum.width { sum.products[response][column] += other.products[response][column] }
    }
    return sum
  }

  /// Of the sums of products with this much penalty.
  func factor(_ penalty: [Double]) -> CholeskyFactor {
    CholeskyFactor(zip(gram, penalty).map { $0 + $1 }, size: width)
  }

  /// Sum of squares that these coefficients leave of a response.
  func residual(_ coefficients: [Double], _ response: Int) -> Double {
    var sum = squares[response]
    for row in 0..<width {
      var fitted = 0.0
      for column in 0..<width { fitted += gram[row * width + column] * coefficients[column] }
      sum += coefficients[row] * (fitted - 2 * products[response][row])
    }
    return max(0, sum)
  }
}
