import LearningModel
import Quantities

/// A word out of a few: an enumeration that a planner writes.
protocol Choice: Blank, CaseIterable, Hashable {
  /// As it is written.
  var name: String { get }
}

extension Choice {
  static var blank: Self { allCases[allCases.startIndex] }

  init?(named name: some StringProtocol) {
    guard let choice = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = choice
  }

  static var names: [String] { allCases.map(\.name) }
}

extension Choice where Self: RawRepresentable<String> {
  var name: String { rawValue }
}

extension Grade: Choice {}
extension Register: Choice {}
extension LearningOwner: Choice {}
extension Resourcing: Choice {}
extension Enrolment: Choice {}
extension StrikeScope: Choice {}
extension Practice: Choice {}
extension WorkPhase: Choice {}
extension Phase: Choice {}
