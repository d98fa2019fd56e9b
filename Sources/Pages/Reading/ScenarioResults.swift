import Quantities
import Reports
import Statistics

/// All that a results folder says of one scenario.
package struct ScenarioResults: Sendable {
  let name: String
  let folder: ResultsFolder
  let currency: Currency
  let replications: Int
  let summary: [Series: Estimate]
  /// In the order of the periods.
  let projection: [Series: [PeriodEstimate]]
  let periods: [ReportPeriod]
  let promises: [PromiseResult]
  /// Of keeping all of them in the same future; nil without promises.
  let allPromises: WilsonInterval?
  let programs: [ProgramResult]
  let disruptions: [ResultsRecord]
  /// Subjects of each metric in the order of the file, the whole left out.
  private let subjects: [String: [String]]

  struct Series: Hashable, Sendable {
    var metric: String
    var subject = ""
  }

  init(named name: String, in folder: ResultsFolder) {
    self.name = name
    self.folder = folder
    replications = folder.manifest.replications
    let isOurs = { (record: ResultsRecord) in record["scenario"] == name }
    let rows = folder.records("summary.csv").filter(isOurs)
    var summary: [Series: Estimate] = [:]
    var subjects: [String: [String]] = [:]
    for row in rows {
      let series = Series(metric: row["metric"], subject: row["subject"])
      if summary[series] == nil, !series.subject.isEmpty { subjects[series.metric, default: []].append(series.subject) }
      summary[series] = Estimate(row)
    }
    self.summary = summary
    self.subjects = subjects
    currency = Currency(code: summary[Series(metric: "spend")]?.unit ?? "") ?? .usDollar
    let projected = folder.records("projection.csv").filter(isOurs)
    periods = ReportPeriod.all(in: projected)
    projection = Dictionary(grouping: projected) { Series(metric: $0["metric"], subject: $0["subject"]) }
      .mapValues { $0.map(PeriodEstimate.init) }
    let replications = replications
    promises = rows.filter { !$0["promise"].isEmpty && $0["metric"] != "promises" }.compactMap {
      PromiseResult($0, replications: replications)
    }
    allPromises = rows.first { $0["metric"] == "promises" }.flatMap { WilsonInterval($0, replications: replications) }
    programs = folder.records("programs.csv").filter(isOurs).compactMap {
      ProgramResult($0, summary, replications: replications)
    }
    disruptions = folder.records("disruptions.csv").filter(isOurs)
  }

  /// The scenarios of a folder, in its order; none of an explanation.
  static func all(in folder: ResultsFolder) -> [ScenarioResults] {
    var names: [String] = []
    for record in folder.records("summary.csv") where names.last != record["scenario"] {
      if !names.contains(record["scenario"]) { names.append(record["scenario"]) }
    }
    return names.map { ScenarioResults(named: $0, in: folder) }
  }

  subscript(metric: String, subject: String = "") -> Estimate? { summary[Series(metric: metric, subject: subject)] }

  func projected(_ metric: String, _ subject: String = "") -> [PeriodEstimate] {
    projection[Series(metric: metric, subject: subject)] ?? []
  }

  func subjects(of metric: String) -> [String] { subjects[metric] ?? [] }

  /// The title of a program, else the id in words.
  func title(of subject: String) -> String {
    programs.first { $0.id == subject }?.title ?? inWords(subject)
  }
}

/// A number over one period.
struct PeriodEstimate: Sendable {
  let label: String
  let starts: String
  let estimate: Estimate

  init(_ record: ResultsRecord) {
    label = record["period"]
    starts = record["starts"]
    estimate = Estimate(record)
  }
}

/// A period of the projection.
struct ReportPeriod: Sendable, Equatable {
  let label: String
  let starts: CivilDate
  let ends: CivilDate

  var days: Int { ends.days(since: starts) + 1 }

  static func all(in records: [ResultsRecord]) -> [ReportPeriod] {
    var periods: [ReportPeriod] = []
    var known: Set<String> = []
    for record in records where known.insert(record["period"]).inserted {
      guard let starts = CivilDate(record["starts"]), let ends = CivilDate(record["ends"]) else { continue }
      periods.append(ReportPeriod(label: record["period"], starts: starts, ends: ends))
    }
    return periods
  }
}
