/// What is wrong with a scenario, or doubtful, and where.
package struct Fault: Error, Hashable, Sendable {
  /// Of the value that was read, not of its parent.
  package var place: Place
  /// Of the input; empty where no input is concerned.
  package var path: ScenarioPath
  package var problem: Problem

  package init(at place: Place, _ path: ScenarioPath, _ problem: Problem) {
    self.place = place
    self.path = path
    self.problem = problem
  }
}
