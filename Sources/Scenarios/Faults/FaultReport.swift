import Foundation

/// What is wrong with a scenario, as a planner or an editor reads it: in the order of the text, nothing twice.
package struct FaultReport: Sendable {
  package let faults: [Fault]

  /// How many are told in words; the others are counted.
  package static let mostTold = 50

  /// One sentence about one spot and one kind of input is told once, also where the spot stands for several inputs: a
  /// value under `*`, or behind an alias.
  package init(_ faults: [Fault]) {
    var told: Set<Told> = []
    self.faults = faults.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element).filter { told.insert(Told($0)).inserted }
  }

  private struct Told: Hashable {
    let place: Place
    let input: Substring
    let message: String

    init(_ fault: Fault) {
      place = fault.place
      input = fault.path.text.split(separator: ".").last ?? ""
      message = fault.problem.message
    }
  }

  package var faultCount: Int { faults.count - warningCount }
  package var warningCount: Int { faults.count { $0.problem.isWarning } }

  /// All in words, each with its line and a caret beneath; of more than fifty the rest is counted, warnings first.
  package var text: String {
    let severe = faults.filter { !$0.problem.isWarning } + faults.filter(\.problem.isWarning)
    let told = severe.prefix(Self.mostTold).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    var lines: [ObjectIdentifier: LineIndex] = [:]
    let paragraphs = told.map { fault in
      let source = fault.place.source
      let index = lines[ObjectIdentifier(source)] ?? LineIndex(source.text)
      lines[ObjectIdentifier(source)] = index
      let excerpt = SourceExcerpt(index[fault.place.line], column: fault.place.column)
      return Self.sentence(fault) + "\n" + (excerpt?.text ?? "")
    }
    return paragraphs.joined() + rest(severe.dropFirst(Self.mostTold))
  }

  /// `scenarios/fy27.yaml:41:21: programs.onboarding.audience: there is no …`
  package static func sentence(_ fault: Fault) -> String {
    let extended = fault.place.source.extendedBy.map { " (extended by \(harmlessLine($0.name)))" } ?? ""
    return "\(harmlessLine(fault.place.description)): \(fault.sentence)\(extended)"
  }

  /// `… and 12 more faults and 3 more warnings.`
  private func rest(_ untold: ArraySlice<Fault>) -> String {
    let warnings = untold.count { $0.problem.isWarning }
    let counted = [(untold.count - warnings, "fault"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) more \($0.1)\($0.0 == 1 ? "" : "s")" }
    return counted.isEmpty ? "" : "… and \(list(counted, "and")).\n"
  }
}

// MARK: For editors

extension FaultReport {
  /// A fault as an editor reads it.
  package struct Entry: Encodable, Sendable {
    package let file: String
    /// From 1 on; 0 where the whole file is meant.
    package let line: Int
    /// From 1 on, in Unicode scalars; 0 where the whole file is meant.
    package let column: Int
    package let path: String
    /// `error` or `warning`
    package let severity: String
    package let message: String
    /// The file whose `extends` names this one.
    package let extendedBy: String?

    enum CodingKeys: String, CodingKey {
      case file, line, column, path, severity, message
      case extendedBy = "extended_by"
    }
  }

  package var entries: [Entry] {
    faults.map { fault in
      Entry(
        file: fault.place.source.name, line: fault.place.line, column: fault.place.column, path: fault.path.text,
        severity: fault.problem.isWarning ? "warning" : "error", message: fault.problem.message,
        extendedBy: fault.place.source.extendedBy?.name)
    }
  }

  /// An array of objects, all of them, in the order of the text.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(entries)) ?? Data("[]".utf8)
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
