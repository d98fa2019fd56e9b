package import Scenarios

/// A scenario has faults when its levers are set so.
package struct FaultyLeverValue: Error, Sendable {
  /// `designers 12`
  package let setting: String
  package let faults: [Fault]
}
