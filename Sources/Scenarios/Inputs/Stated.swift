package import Quantities

/// A value of the scenario that still knows where it was written and who says so.
///
/// The type of `Value` is the input's mark in model.md: `Double` is fixed, `Uncertain` is **U** or **⟲**, `Schedule` is **S**.
package struct Stated<Value: Sendable>: Sendable {
  package var value: Value
  /// `team.roles.facilitator.attrition`, also where the value was written under a wildcard or comes from the library.
  package var path: ScenarioPath
  /// The value as it was written: `6 to 14 weeks`.
  package var written: String
  package var place: Place
  package var provenance: Provenance

  package init(_ value: Value, path: ScenarioPath, written: String, place: Place, provenance: Provenance) {
    self.value = value
    self.path = path
    self.written = written
    self.place = place
    self.provenance = provenance
  }

  /// Whether somebody other than the shipped library says so.
  package var isStatedByPlanner: Bool { provenance.origin != .library }

  /// Another value from the same spot of the file.
  package func with<Other>(_ other: Other) -> Stated<Other> {
    Stated<Other>(other, path: path, written: written, place: place, provenance: provenance)
  }
}

extension Stated where Value: Blank {
  /// What a field holds until it is read. No scenario leaves the reader with one: a fault stands in its stead.
  init() {
    self.init(.blank, path: .root, written: "", place: Place(.nowhere), provenance: Provenance(origin: .library))
  }
}

/// A value that a field can hold until it is read.
protocol Blank: Sendable {
  static var blank: Self { get }
}

extension Double: Blank { static let blank = 0.0 }
extension Bool: Blank { static let blank = false }
extension String: Blank { static let blank = "" }
extension CivilDate: Blank { static let blank = CivilDate.first }
extension Month: Blank { static let blank = Month.january }
extension Currency: Blank { static let blank = Currency.usDollar }
