/// What `--precision` asks for: `1%` of every promised outcome, or of one outcome so much: `spend=1%`, `p50:spend=$20k`,
/// `chance:spend=0.5%`.
package struct PrecisionRequest: Hashable, Sendable {
  package let subject: Subject
  /// As written: `1%`, `$20k`.
  package let tolerance: String
  /// The whole argument.
  package let written: String

  package enum Subject: Hashable, Sendable {
    case everyPromise
    /// The mean of an outcome.
    case mean(String)
    /// So many percent of the futures are below it, 1…99.
    case percentile(Int, String)
    /// The chance of the promises about an outcome; of keeping all for `all`.
    case chance(String)
  }

  /// `all` of `chance:all`.
  package static let allPromises = "all"

  package static func read(_ text: String) -> Result<PrecisionRequest, PrecisionProblem> {
    guard let equals = text.firstIndex(of: "=") else {
      let request = PrecisionRequest(subject: .everyPromise, tolerance: String(text.trimmingBlanks()), written: text)
      return request.share == nil ? .failure(.notUnderstood(read: text)) : .success(request)
    }
    let name = text[..<equals].trimmingBlanks()
    let tolerance = String(text[text.index(after: equals)...].trimmingBlanks())
    guard !name.isEmpty, !tolerance.isEmpty else { return .failure(.notUnderstood(read: text)) }
    return subject(String(name)).map { PrecisionRequest(subject: $0, tolerance: tolerance, written: text) }
  }

  /// `spend`, `p50:spend`, `chance:spend`. A subject may have a colon too: `coverage.program:sales`.
  private static func subject(_ name: String) -> Result<Subject, PrecisionProblem> {
    guard let colon = name.firstIndex(of: ":"), isStatistic(name[..<colon]) else { return .success(.mean(name)) }
    let statistic = name[..<colon].trimmingBlanks().lowercased()
    let outcome = String(name[name.index(after: colon)...].trimmingBlanks())
    switch statistic {
    case "mean": return .success(.mean(outcome))
    case "chance": return .success(.chance(outcome))
    case _ where statistic.first == "p":
      guard let percent = Int(statistic.dropFirst()), (1...99).contains(percent) else { break }
      return .success(.percentile(percent, outcome))
    default: break
    }
    return .failure(.unknownStatistic(read: statistic))
  }

  /// Whether what stands before a colon speaks of a statistic and not of a subject; `p50.5` does.
  private static func isStatistic(_ text: Substring) -> Bool {
    let word = text.trimmingBlanks().lowercased()
    let isPercentile = word.first == "p" && word.dropFirst().allSatisfy { "0123456789.".contains($0) }
    return isPercentile || !word.contains(".")
  }

  /// Of a tolerance in percent: 0.01 for `1%`, above 0 and at most 1; nil if it is none.
  package var share: Double? {
    guard tolerance.hasSuffix("%"), let percent = Double(tolerance.dropLast().trimmingBlanks()),
      percent > 0, percent <= 100
    else { return nil }
    return percent / 100
  }
}

/// Why a precision cannot be asked for.
package enum PrecisionProblem: Error, Hashable, Sendable {
  case notUnderstood(read: String)
  case unknownStatistic(read: String)
  /// A tolerance that is none, and what one may be.
  case tolerance(read: String, example: String)
  case unknownOutcome(read: String, nearest: String?, scenario: String)
  /// An outcome of which there are several, each with a name such as the example.
  case severalOutcomes(read: String, example: String, scenario: String)
  case noPromiseAbout(String, scenario: String)
  case nothingPromised(scenario: String)

  /// A sentence behind `--precision ARGUMENT:`.
  package var message: String {
    switch self {
    case .notUnderstood:
      "write a share above 0% such as 1%, or an outcome with how well it has to be known, such as spend=1%, "
        + "p50:spend=$20k or chance:spend=1%."
    case .unknownStatistic(let read):
      "there is no statistic '\(harmlessLine(read))'; write p1: to p99:, chance: or mean: before an outcome."
    case .tolerance(let read, let example):
      "'\(harmlessLine(read))' is no precision; write a share above 0% such as 1%, or an amount such as \(example)."
    case .unknownOutcome(let read, let nearest, let scenario):
      "'\(harmlessLine(scenario))' has no outcome '\(harmlessLine(read))'."
        + (nearest.map { " Did you mean '\(harmlessLine($0))'?" } ?? "")
    case .severalOutcomes(let read, let example, let scenario):
      "'\(harmlessLine(scenario))' has several outcomes '\(harmlessLine(read))'; say which one, such as "
        + "'\(harmlessLine(example))'."
    case .noPromiseAbout(let outcome, let scenario):
      "'\(harmlessLine(scenario))' promises nothing about '\(harmlessLine(outcome))', so that there is no chance of keeping it."
    case .nothingPromised(let scenario):
      "'\(harmlessLine(scenario))' promises nothing; state its outcomes, or name one here, such as spend=1%."
    }
  }
}
