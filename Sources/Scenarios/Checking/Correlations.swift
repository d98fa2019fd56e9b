import Chance
import LearningModel
import OrderedCollections
import Quantities

// model.md §2: what is tied has to be uncertain, and what is asked of several at once has to be possible.

extension InputReader {
  /// Resolves the patterns of `correlations`, and gives the scenario what they tie.
  mutating func checkCorrelations(_ scenario: inout Scenario) {
    var tied = TiedInputs()
    for inputs in scenario.correlations {
      var members: OrderedSet<String> = []
      let faultsBefore = faults.count
      for pattern in inputs.between {
        members.append(contentsOf: self.members(of: pattern))
      }
      if members.count < 2, faults.count == faultsBefore, let only = inputs.between.first {
        note(.correlationOfOne(read: only.value), at: only.place, only.path)
      }
      tied.tie(members.elements, inputs)
    }
    for twice in tied.contradictions {
      note(
        .correlatedTwice(twice.pair, first: PlainNumber.text(twice.first), second: PlainNumber.text(twice.second)),
        at: twice.place, "correlations")
    }
    guard tied.paths.count <= TiedInputs.most else {
      let place = scenario.correlations.first?.between.first?.place ?? scenario.horizon.start.place
      note(
        .tooMany(what: "correlated inputs", count: tied.paths.count, limit: TiedInputs.most), at: place, "correlations")
      return
    }
    for impossible in tied.impossibleGroups {
      note(.correlationsImpossible(impossible.asked, nearest: impossible.nearest), at: impossible.place, "correlations")
    }
    scenario.tied = CorrelationDescription(between: tied.paths, tied.ranks)
  }

  /// The uncertain assumptions that a path or pattern means; a fault if it means none.
  private mutating func members(of pattern: Stated<String>) -> [String] {
    let wanted = PathPattern(pattern.value)
    let meant = assumptions.filter { wanted.matches($0.path.text) }
    let uncertain = meant.filter(\.isUncertainAssumption)
    if !uncertain.isEmpty { return uncertain.map(\.path.text) }
    if let reason = meant.first?.reasonAgainstCorrelation ?? wanted.reasonAgainstCorrelation {
      note(.correlationWith(pattern.value, reason: reason), at: pattern.place, pattern.path)
      return []
    }
    let paths = wanted.hasStar ? DeclaredInput.all.map(\.path.text) : assumptions.map(\.path.text)
    note(
      .unknownName(read: pattern.value, kind: "input", nearest: wanted.nearest(among: paths), known: []),
      at: pattern.place, pattern.path)
    return []
  }
}

extension AssumptionEntry {
  fileprivate var isUncertainAssumption: Bool {
    guard mark == .assumption, case .single(.distribution) = value else { return false }
    return true
  }

  fileprivate var reasonAgainstCorrelation: String {
    switch mark {
    case .assumption:
      "it is one fixed value here, \(clipped(written)), and only what is uncertain can go with something"
    case .chance: "it is drawn afresh at every occurrence; only assumptions, drawn once a future, can go together"
    case .fixed, .schedule: "it is no assumption and has no luck of its own"
    }
  }
}

extension PathPattern {
  /// For an input that is no number.
  fileprivate var reasonAgainstCorrelation: String? {
    let declared = DeclaredInput.all.first { PathPattern($0.path.text).matches(text) }
    return declared.flatMap { $0.quantity == nil ? "it is no number" : nil }
  }
}

/// A path in which `*` stands for any one name.
struct PathPattern {
  let text: String
  private let parts: [Substring]

  init(_ text: String) {
    self.text = text
    parts = text.split(separator: ".", omittingEmptySubsequences: false)
  }

  var hasStar: Bool { parts.contains("*") }

  func matches(_ path: String) -> Bool {
    let others = path.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == others.count && zip(parts, others).allSatisfy { $0 == "*" || $0 == $1 }
  }

  /// The path of as many parts of which each is near to the one written.
  func nearest(among paths: [String]) -> String? {
    let near = paths.filter { path in
      let others = path.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == others.count
        && zip(parts, others).allSatisfy { $0 == $1 || NearestName.nearest(to: $0, among: [String($1)]) != nil }
    }
    return NearestName.nearest(to: text, among: near) ?? near.first
  }
}
