package import Quantities

extension InputDeclaration {
  /// How a planner may write it, for messages and for editors.
  package func example(in currency: Currency) -> String {
    switch form {
    case .quantity(let form), .quantities(let form, _): form.example(in: currency)
    case .sharesByPhase: QuantityForm(.share, .share, .fixed).example(in: currency)
    case .truth: "yes"
    case .text: "Onboarding"
    case .date: "2027-01-04"
    case .dates: "[2027-12-27]"
    case .month: "January"
    case .currency: "USD"
    case .choice(let words): words.first ?? ""
    case .choices(let words): "[\(words.first ?? "")]"
    case .name(let kind): kind.example
    case .names(let kind): "[\(kind.example)]"
    case .audiences: "managers"
    case .priority: "random"
    case .promise, .promises: "at least 95%"
    case .path: "team.roles.facilitator.headcount"
    case .paths: "[programs.*.estimate_error]"
    case .value: "2"
    case .list(let parts):
      "[{" + parts.map { "\($0.key): \($0.example(in: currency))" }.joined(separator: ", ") + "}]"
    case .section(let parts):
      "{"
        + parts.filter { $0.isTold(among: parts) }.map { "\($0.key): \($0.example(in: currency))" }
        .joined(separator: ", ") + "}"
    case .keyed, .fixedKeys: ""
    }
  }
}

extension InputDeclaration {
  /// An example of a section shows what it needs; of one that needs nothing, all that it may have.
  fileprivate func isTold(among parts: [InputDeclaration]) -> Bool {
    need == .required || !parts.contains { $0.need == .required }
  }
}

extension QuantityForm {
  fileprivate func example(in currency: Currency) -> String {
    // The usual example of a plain number is 2, which correlations and ratings do not reach.
    if unit == .number, !range.contains(2) { return range.contains(0.3) ? "0.3" : "1" }
    return grammar(in: currency).example
  }
}

extension NameKind {
  fileprivate var example: String {
    switch self {
    case .role: "facilitator"
    case .sponsor: "coo"
    case .audience: "managers"
    case .modality: "classroom"
    case .gate: "legal"
    case .program: "onboarding"
    case .disruption: "budget-cut"
    case .practice: "sponsors"
    case .phase: "review"
    case .lever: "designers"
    case .incidentKind: "safety"
    }
  }
}
