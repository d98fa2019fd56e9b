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

extension Fault {
  /// What follows the place in a report: `programs.onboarding.audience: there is no audience 'manager'. Did you mean …`
  package var sentence: String {
    let warning = problem.isWarning ? "warning: " : ""
    guard !path.text.isEmpty else { return warning + problem.message }
    return "\(warning)\(harmlessLine(path.text)): \(Fault.uncapitalized(problem.message))"
  }

  /// A sentence that goes on behind a colon; a word in capitals stays.
  private static func uncapitalized(_ sentence: String) -> String {
    guard let first = sentence.first, sentence.dropFirst().first?.isUppercase != true else { return sentence }
    return first.lowercased() + sentence.dropFirst()
  }
}
