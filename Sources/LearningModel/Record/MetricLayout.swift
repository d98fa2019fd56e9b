/// The names of a scenario that metrics are told apart by.
package struct Subjects: Sendable, Hashable {
  package var roles, programs, sponsors, incidentKinds, disruptions: [String]

  package init(
    roles: [String], programs: [String], sponsors: [String], incidentKinds: [String], disruptions: [String]
  ) {
    self.roles = roles
    self.programs = programs
    self.sponsors = sponsors
    self.incidentKinds = incidentKinds
    self.disruptions = disruptions
  }

  package func names(of kind: SubjectKind) -> [String] {
    switch kind {
    case .spendCategory: SpendCategory.allCases.map(\.name)
    case .role: roles
    case .program: programs
    case .benefitKind: BenefitKind.allCases.map(\.name)
    case .incidentKind: incidentKinds
    case .sponsor: sponsors
    case .association: Association.allCases.map(\.name)
    case .practice: Practice.allCases.map(\.name)
    case .disruption: disruptions
    }
  }
}

/// One line of a projection: a metric, for the whole or for one subject.
package struct Series: Sendable, Hashable {
  package var metric: Metric
  /// Nil for the whole.
  package var kind: SubjectKind?
  /// Index of the subject among its kind.
  package var index: Int
  /// As it is written: the id, `program:ID` where the id alone would be ambiguous, empty for the whole.
  package var subject: String

  /// `metric`, or `metric.subject`: the name of a promise and of a column of samples.
  package var name: String {
    subject.isEmpty ? metric.declaration.name : metric.declaration.name + "." + subject
  }
}

/// Where each series of a scenario stands in a row of values.
///
/// Series of one kind stand together, flows first, so that a week is added up in straight loops; `reported` gives the
/// catalogue's order. Events come last: they have no value before the horizon's end.
package struct MetricLayout: Sendable {
  package let subjects: Subjects
  package let series: [Series]
  /// Positions in `series` in the order of the catalogue.
  package let reported: [Int]
  package let flows: Range<Int>
  package let stocks: Range<Int>
  package let means: Range<Int>
  package let ratios: Range<Int>
  package let toDates: Range<Int>
  package let events: Range<Int>
  /// By metric: position of the whole, or of the first subject where it has no whole.
  let base: [Int]

  /// Series that have a value in each period: all but the events.
  package var periodic: Range<Int> { 0..<events.lowerBound }

  package init(subjects: Subjects) {
    self.subjects = subjects
    var series: [Series] = []
    var base = [Int](repeating: 0, count: Metric.allCases.count)
    func append(_ kind: MetricKind) -> Range<Int> {
      let start = series.count
      for metric in Metric.allCases where metric.declaration.kind == kind {
        base[metric.rawValue] = series.count
        series += MetricLayout.series(of: metric, subjects)
      }
      return start..<series.count
    }
    flows = append(.flow)
    stocks = append(.stock)
    means = append(.mean)
    ratios = append(.ratio)
    toDates = append(.toDate)
    events = append(.event)
    self.series = series
    self.base = base
    reported = series.indices.sorted { (series[$0].metric.rawValue, $0) < (series[$1].metric.rawValue, $1) }
  }

  /// Position of a metric for the whole, or of its first subject where it has no whole.
  package subscript(metric: Metric) -> Int { base[metric.rawValue] }

  /// Position of a metric's subject, counted over all its kinds of subjects; only for metrics with a whole.
  package subscript(metric: Metric, part index: Int) -> Int { base[metric.rawValue] + 1 + index }

  /// Position of the series with this name, `spend` or `coverage.code-of-conduct`.
  package func position(named name: String) -> Int? { series.firstIndex { $0.name == name } }

  private static func series(of metric: Metric, _ subjects: Subjects) -> [Series] {
    let declaration = metric.declaration
    let whole = declaration.hasWhole ? [Series(metric: metric, kind: nil, index: 0, subject: "")] : []
    let all = declaration.subjects.flatMap { kind in
      subjects.names(of: kind).enumerated().map { Series(metric: metric, kind: kind, index: $0, subject: $1) }
    }
    let counts = Dictionary(all.map { ($0.subject, 1) }, uniquingKeysWith: +)
    return whole
      + all.map { one in
        guard one.kind == .program, counts[one.subject] != 1 else { return one }
        var named = one
        named.subject = "program:" + one.subject
        return named
      }
  }
}
