package import Quantities

/// The value of an input that may change on given dates: **S**. One value from each date on.
package struct Schedule: Hashable, Sendable {
  /// A value from a date on.
  package struct Step: Hashable, Sendable {
    package var date: CivilDate
    package var value: Double

    package init(from date: CivilDate, _ value: Double) {
      self.date = date
      self.value = value
    }
  }

  /// By date, at least one; the first holds at the start of the horizon.
  package let steps: [Step]

  /// One value for the whole horizon.
  package init(constant value: Double) { steps = [Step(from: .first, value)] }

  package init(_ steps: [Step]) { self.steps = steps.sorted { $0.date < $1.date } }

  /// The only value, if there is only one.
  package var constant: Double? { steps.count == 1 ? steps.first?.value : nil }

  /// The value on a day; before the first step that of the first.
  package func value(on day: CivilDate) -> Double {
    (steps.last { $0.date <= day } ?? steps.first)?.value ?? 0
  }

  /// The value in each week: a step counts from the first week that begins on or after its date (model.md §2).
  package func values(in calendar: PlanningCalendar) -> [Double] { calendar.firstDay.map(value(on:)) }

  package var highest: Double { steps.map(\.value).max() ?? 0 }
  package var lowest: Double { steps.map(\.value).min() ?? 0 }
}

extension Schedule: Blank { static let blank = Schedule(constant: 0) }
