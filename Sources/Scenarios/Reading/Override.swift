/// A change that the command line makes to a scenario: `team.roles.facilitator.headcount=5`.
package struct Override: Sendable {
  /// The whole argument.
  package let source: SourceText
  /// The scenario that says this and nothing else.
  package let root: ScenarioNode
  /// Of the input that is changed.
  package let path: ScenarioPath
}
