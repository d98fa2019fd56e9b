package import LearningModel

/// Which of many futures a story is told of.
package enum FutureChoice: Hashable, Sendable {
  /// By its number, counted from 1.
  case number(Int)
  /// The one nearest this percentile, 0…100, of an outcome.
  case percentile(Double, of: String)
  /// The medoid over the promised outcomes, or over the main ones where nothing is promised.
  case typical
}

extension FutureChoice {
  /// As it is written: `typical`, or `p90:spend`.
  package init(written: String) throws(FutureChoiceProblem) {
    if written == "typical" {
      self = .typical
      return
    }
    let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first == "p" || parts[0].first == "P", !parts[1].isEmpty,
      let percentile = Double(String(parts[0].dropFirst()))
    else { throw .form(written) }
    guard (0...100).contains(percentile) else { throw .percentile(String(parts[0].dropFirst())) }
    self = .percentile(percentile, of: String(parts[1]))
  }
}

/// Why there is no such future.
package enum FutureChoiceProblem: Error, Hashable, Sendable {
  case form(String)
  case percentile(String)
  case number(Int, of: Int)
  case outcome(UnknownOutcome)
  /// No future has a value of this outcome.
  case absent(String)
  case program(String, nearest: String?)
  /// One that a strike brings, in some futures, perhaps more than once.
  case unplannedProgram(String)

  /// A sentence for the planner, and what to do. What was read may be anything.
  package var message: String {
    switch self {
    case .form(let read):
      "'\(read)' is no future: write typical, or a percentile and an outcome such as p90:spend."
    case .percentile(let read): "'\(read)' is no percentile: it goes from 0 to 100, as in p90:spend."
    case .number(let number, let count):
      "there is no future \(number) of \(count): --replication goes from 1 to \(count); more are played with --replications."
    case .outcome(let unknown): unknown.message
    case .absent(let outcome): "'\(outcome)' has a value in none of the futures."
    case .program(let read, let nearest): "no program '\(read)'.\(suggestion(nearest))"
    case .unplannedProgram(let read):
      "'\(read)' is no program of the file: it comes in unplanned, in some futures and perhaps more than once. "
        + "--program follows programs of the file; without it the story tells of what came in too."
    }
  }

  private func suggestion(_ nearest: String?) -> String { nearest.map { " Did you mean '\($0)'?" } ?? "" }
}

extension MetricLayout {
  /// Position of an outcome that somebody wrote.
  package func position(written name: String) throws(FutureChoiceProblem) -> Int {
    do throws(UnknownOutcome) {
      let series = try summarized(name)
      return self.series.firstIndex(of: series) ?? 0
    } catch {
      throw .outcome(error)
    }
  }
}
