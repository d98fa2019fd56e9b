package import Chance

/// **⟲** as described: a distribution, or a value that is always the same.
package enum DescribedDraw: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  case fixed(Double)
  case distribution(Distribution)

  package init(floatLiteral value: Double) { self = .fixed(value) }

  package init(integerLiteral value: Int) { self = .fixed(Double(value)) }
}

/// **U** as described: its distribution, and the path of the input that states it.
///
/// Values of one path are one assumption, however many things share it.
package struct DescribedValue: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package var path: String
  package var draw: DescribedDraw

  package init(_ path: String, _ draw: DescribedDraw) {
    self.path = path
    self.draw = draw
  }

  package init(floatLiteral value: Double) { self.init("", .fixed(value)) }

  package init(integerLiteral value: Int) { self.init("", .fixed(Double(value))) }
}

/// **S** as described: a value from each of these weeks on; the first holds from the start.
package struct DescribedSchedule: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package var steps: [Step]

  package struct Step: Sendable {
    package var week: Int
    package var value: Double

    package init(week: Int, value: Double) {
      self.week = week
      self.value = value
    }
  }

  package init(_ steps: [Step]) { self.steps = steps }

  package init(floatLiteral value: Double) { self.init([Step(week: 0, value: value)]) }

  package init(integerLiteral value: Int) { self.init(floatLiteral: Double(value)) }

  /// A value for each week of the horizon.
  package func weekly(_ weeks: Int) -> [Double] {
    var values = [Double](repeating: steps.first?.value ?? 0, count: weeks)
    for step in steps where step.week < weeks {
      for week in max(0, step.week)..<weeks { values[week] = step.value }
    }
    return values
  }
}
