import Chance
import LearningModel

/// Rolls for random scenarios: the same seed rolls the same, on every machine.
package struct Dice {
  private let luck: Luck
  private let address = Address("random scenario")
  private var rolls = 0
  /// Every value that could be uncertain is rolled once and fixed.
  var fixesValues = false

  package init(seed: Int) { luck = Luck(seed: UInt64(seed), replication: 0) }

  package mutating func uniform() -> Double {
    rolls += 1
    return luck.uniform(at: address, occurrence: rolls)
  }

  package mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  package mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }

  package mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  /// One of them, each equally likely.
  package mutating func one<Thing>(of things: [Thing]) -> Thing { things[whole(0...things.count - 1)] }

  /// Each of them or not, in their order.
  package mutating func some<Thing>(of things: [Thing], _ probability: Double = 0.5) -> [Thing] {
    things.filter { _ in happens(probability) }
  }

  // MARK: Uncertain values

  /// A value between two ends that are allowed, mostly uncertain; the ends themselves now and then.
  mutating func draw(_ range: ClosedRange<Double>) throws -> DescribedDraw {
    let (least, most) = (range.lowerBound, range.upperBound)
    let one = number(range)
    let other = number(range)
    let (low, high) = (min(one, other), max(one, other))
    if fixesValues { return .fixed(one) }
    switch whole(0...12) {
    case 0: return .fixed(least)
    case 1: return .fixed(most)
    case 2, 3: return .fixed(one)
    case 4: return .distribution(try .uniform(from: least, to: most))
    case 5, 6: return .distribution(try .uniform(from: low, to: high))
    case 7: return .distribution(try .triangular(from: least, mode: one, to: most))
    case 8: return .distribution(try .discrete([(2, one), (1, least), (1, most)]))
    case 9: return .distribution(try .empirical([one, other, low, least]))
    case 10:
      let interval = try Distribution.normalInterval(from: low, to: high + 0.001)
      return .distribution(try interval.truncated(atLeast: least, atMost: most))
    case 11 where low > 0:
      let interval = try Distribution.interval(from: low, to: high * 1.01)
      return .distribution(try interval.truncated(atLeast: least, atMost: most))
    case 12 where happens(0.1):
      // Rarely: a beta is tabulated when a plan is made, which takes longer than its weeks.
      return .distribution(try .pert(from: least, mode: one, to: most))
    default:
      let exponential = try Distribution.exponential(mean: (most - least) / 3 + 0.001)
      return .distribution(try exponential.truncated(atLeast: max(least, 0), atMost: max(most, 0.001)))
    }
  }

  /// An assumption at its own path.
  mutating func assumed(_ path: String, _ range: ClosedRange<Double>) throws -> DescribedValue {
    DescribedValue(path, try draw(range))
  }

  /// A value that changes now and then over the weeks.
  mutating func schedule(_ weeks: Int, _ value: (inout Dice) -> Double) -> DescribedSchedule {
    var steps = [DescribedSchedule.Step(week: 0, value: value(&self))]
    while happens(0.3) { steps.append(DescribedSchedule.Step(week: whole(1...max(1, weeks)), value: value(&self))) }
    return DescribedSchedule(steps.sorted { $0.week < $1.week })
  }
}
