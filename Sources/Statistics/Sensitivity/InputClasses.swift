import CGSL

/// The futures of a sample in classes by one input: as many in each as can be, but equal values never in two. In each
/// class a straight line says how an outcome follows the input.
///
/// Lines instead of the usual means (Plischke, Borgonovo and Smith 2013) need few classes, so that little noise is fitted,
/// and follow an input whose upper end is far away. An input of few values has a class for each.
struct InputClasses {
  /// Places of the input's order.
  let classes: [Range<Int>]

  /// - Parameter count: how many classes are wanted.
  init(_ input: RankedColumn, count: Int) {
    let ties = input.ties
    guard ties.count > count else {
      classes = ties
      return
    }
    var classes: [Range<Int>] = []
    var last = -1
    for group in ties {
      let middle = Double(group.lowerBound + group.upperBound) / 2 / Double(input.count)
      let number = min(count - 1, Int(middle * Double(count)))
      if number == last, let begin = classes.last?.lowerBound {
        classes[classes.count - 1] = begin..<group.upperBound
      } else {
        classes.append(group)
        last = number
      }
    }
    self.classes = classes
  }

  /// Enough to follow a curve that goes up and down twice, few enough to fit little noise: half the cube root of the
  /// futures, 16 at most.
  static func usualCount(futures: Int) -> Int {
    var root = 1
    while (root + 1) * (root + 1) * (root + 1) <= futures { root += 1 }
    return max(1, min(16, (root + 1) / 2))
  }
}

/// The lines of an outcome in the classes of an input.
struct ClassLines {
  /// What the lines leave, by future.
  private(set) var residuals: [Double]
  /// Of what they leave.
  private(set) var squares = 0.0
  /// Numbers that were fitted: two a line, one where a class has but one value of the input.
  private(set) var parameters = 0

  init(_ outcome: [Double], _ input: RankedColumn, _ classes: [Range<Int>]) {
    residuals = [Double](repeating: 0, count: outcome.count)
    for places in classes { fit(places, outcome, input) }
    squares = residuals.reduce(0) { $0 + $1 * $1 }
  }

  /// In as many classes as an outcome is worth: from a usual number on, twice as many where these follow it surely better.
  /// So a promise that one input decides is followed to where it breaks, and of noise no more is fitted than before.
  static func following(_ outcome: [Double], _ input: RankedColumn) -> (usual: ClassLines, best: ClassLines) {
    var count = InputClasses.usualCount(futures: outcome.count)
    let usual = ClassLines(outcome, input, InputClasses(input, count: count).classes)
    var best = usual
    while outcome.count >= 2 * count * fewestInClass {
      count *= 2
      let finer = ClassLines(outcome, input, InputClasses(input, count: count).classes)
      guard finer.parameters > best.parameters, finer.isSurelyBetter(than: best) else { break }
      best = finer
    }
    return (usual, best)
  }

  private static let fewestInClass = 16

  /// By an F-test that calls one in ten thousand outcomes of mere noise.
  private func isSurelyBetter(than coarser: ClassLines) -> Bool {
    let (more, freedom) = (Double(parameters - coarser.parameters), Double(residuals.count - parameters))
    guard freedom > 0, coarser.squares > squares else { return false }
    guard squares > 0 else { return true }
    return gsl_cdf_fdist_Q((coarser.squares - squares) / more / (squares / freedom), more, freedom) < 1e-4
  }

  private mutating func fit(_ places: Range<Int>, _ outcome: [Double], _ input: RankedColumn) {
    let count = Double(places.count)
    var (meanInput, mean) = (0.0, 0.0)
    for place in places {
      meanInput += input.value(at: place)
      mean += outcome[input.order[place]]
    }
    meanInput /= count
    mean /= count
    var (squares, products) = (0.0, 0.0)
    for place in places {
      let deviation = input.value(at: place) - meanInput
      squares += deviation * deviation
      products += deviation * (outcome[input.order[place]] - mean)
    }
    let varies = input.value(at: places.lowerBound) < input.value(at: places.upperBound - 1)
    let slope = varies && squares > 0 && places.count > 2 ? products / squares : 0
    parameters += varies && squares > 0 && places.count > 2 ? 2 : 1
    for place in places {
      let future = input.order[place]
      residuals[future] = outcome[future] - mean - slope * (input.value(at: place) - meanInput)
    }
  }
}
