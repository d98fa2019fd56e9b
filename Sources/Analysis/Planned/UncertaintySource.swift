package import LearningModel

/// Where the futures of a plan part ways with the plan: what a spreadsheet leaves out.
package enum UncertaintySource: Hashable, Sendable {
  /// Members leave by their own choice.
  case attrition
  /// Members are absent by chance, not evenly.
  case absence
  /// Programs take more or fewer hours than estimated.
  case estimateErrors
  /// Gates last differently long, and reject.
  case gates
  /// Incidents happen.
  case incidents
  /// Every other input marked U.
  case assumptions
  /// Every other input marked ⟲: how long hiring, contractors and vendors take.
  case durations
  /// An entry of the register strikes.
  case disruption(String)
  /// Purchases wait while no money is uncommitted.
  case moneyLimits

  /// As tables and sentences call it.
  package var name: String {
    switch self {
    case .attrition: "attrition"
    case .absence: "absence"
    case .estimateErrors: "estimate error"
    case .gates: "gates"
    case .incidents: "incidents"
    case .assumptions: "other assumptions"
    case .durations: "hiring and vendor times"
    case .disruption(let entry): entry
    case .moneyLimits: "money limits"
    }
  }
}

extension PlanDescription {
  /// The sources that this plan has, in the order of the enumeration; entries of the register in the file's.
  package var uncertaintySources: [UncertaintySource] {
    var found: [UncertaintySource] = []
    if team.roles.contains(where: { $0.attrition.isUncertainOrPositive }) { found.append(.attrition) }
    if team.roles.contains(where: { $0.absence > 0 }) { found.append(.absence) }
    if programs.contains(where: { $0.estimateError.draw.isUncertain }) { found.append(.estimateErrors) }
    if programs.contains(where: { $0.gates.contains(where: \.isUncertain) }) { found.append(.gates) }
    if organization.incidents.contains(where: { $0.perThousandYear > 0 }) { found.append(.incidents) }
    var visitor = UncertaintyCounter()
    var copy = self
    copy.visitValues(&visitor)
    if visitor.assumptions > 0 { found.append(.assumptions) }
    if visitor.durations > 0 { found.append(.durations) }
    found += register.map { .disruption($0.name) }
    found.append(.moneyLimits)
    return found
  }
}

extension DescribedDraw {
  var isUncertain: Bool {
    if case .distribution(let distribution) = self { !distribution.isFixed } else { false }
  }
}

extension DescribedValue {
  fileprivate var isUncertainOrPositive: Bool {
    if case .fixed(let value) = draw { value > 0 } else { true }
  }
}

extension GateDescription {
  fileprivate var isUncertain: Bool { duration.isUncertain || rejects > 0 }
}

/// Counts inputs that are no plain numbers.
private struct UncertaintyCounter: ValueVisitor {
  var assumptions = 0
  var durations = 0

  mutating func visit(assumption: inout DescribedValue) { if assumption.draw.isUncertain { assumptions += 1 } }

  mutating func visit(duration: inout DescribedDraw) { if duration.isUncertain { durations += 1 } }
}
