import LearningModel

/// `Documentation/Reference/Metrics.md`, written from the catalogue.
package var metricsReference: String {
  let rows = MetricCatalogue.declarations.map { declaration in
    let subjects = (declaration.hasWhole ? ["–"] : []) + declaration.subjects.map(\.text)
    let cells = [
      "`\(declaration.name)`", subjects.joined(separator: ", "), declaration.unit, declaration.kind.rawValue,
      declaration.betterWhen == .neither ? "" : declaration.betterWhen.rawValue, declaration.section,
      declaration.meaning,
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }
  return metricsIntroduction + rows.joined()
}

private let metricsIntroduction = """
  # Metrics

  Written by `learncast reference` from the catalogue in `Sources/LearningModel/Record`; do not edit. `projection.csv` and
  `summary.csv` speak of these metrics, and a promise names one: `spend`, or with a subject `coverage.code-of-conduct`.

  *Subject* `–` is the whole. *Unit* `money` is the scenario's currency; a share is written 0…1. *Kind* says how weeks become a
  period: a **flow** is summed over the period, over the horizon in the summary, and to date as `NAME_to_date`; a **stock**
  is taken at the end; a **mean** is averaged over the weeks; a **ratio** divides two sums over the period; a **ratio to
  date** divides two sums since the start and is called `NAME_to_date` in the projection; an **event** is of the summary
  alone. *Better* says which way is good news. *§* is the section of Documentation/Model.md.

  | metric | subject | unit | kind | better | § | meaning |
  | --- | --- | --- | --- | --- | --- | --- |

  """

extension SubjectKind {
  /// As the column `subject` of the reference says it.
  fileprivate var text: String {
    switch self {
    case .spendCategory: "category"
    case .role: "role"
    case .program: "program"
    case .benefitKind: "kind of benefit"
    case .incidentKind: "incident kind"
    case .sponsor: "sponsor"
    case .association: "indicator"
    case .practice: "practice"
    case .disruption: "disruption"
    }
  }
}
