import Scenarios
import Testing

@Suite("Inputs are declared once") struct InputTableTests {
  @Test("every input has the unit, mark, range and need that the specification gives it", arguments: specifiedInputs)
  func isAsSpecified(row: SpecifiedInput) throws {
    let input = try #require(DeclaredInput.all.first { $0.path.text == row.path }, "not declared")
    #expect(input.declaration.formInWords == row.unit)
    #expect((input.quantity?.mark.rawValue ?? "–") == row.mark)
    #expect((input.quantity?.rangeInWords ?? "") == row.range)
    switch (input.declaration.need, row.need) {
    case (.required, "required"), (.defaulted, "default"), (.optional, "optional"): break
    default: Issue.record("\(row.path) is \(input.declaration.need), not \(row.need)")
    }
  }

  @Test("nothing is declared that the specification does not know")
  func nothingElse() {
    let specified = Set(specifiedInputs.map(\.path))
    let others = DeclaredInput.all.map(\.path.text).filter { path in
      !specified.contains(path) && !path.hasPrefix("disruptions.*.new_program.")
    }
    #expect(others == [])
  }

  @Test("a template has the inputs of a program that is to be built, its dates being weeks")
  func templates() {
    let ofTemplates = Set(paths(below: "disruptions.*.new_program."))
    let ofPrograms = Set(paths(below: "programs.*."))
    #expect(ofPrograms.subtracting(ofTemplates) == ["launched", "coverage", "adoption"])
    #expect(ofTemplates.subtracting(ofPrograms) == [])
    for key in ["start", "needed_by", "until"] {
      let input = DeclaredInput.all.first { $0.path.text == "disruptions.*.new_program.\(key)" }
      #expect(input?.declaration.formInWords == "weeks")
    }
  }

  @Test("every input has a meaning that is a sentence, and a section of the model or none")
  func meanings() {
    let sections = Set((2...13).map { "§\($0)" } + ["–"])
    for input in DeclaredInput.all {
      #expect(input.declaration.meaning.hasSuffix("."), "\(input.path)")
      #expect(input.declaration.meaning.first?.isUppercase == true, "\(input.path)")
      #expect(sections.contains(input.declaration.section), "\(input.path)")
    }
  }

  private func paths(below parent: String) -> [String] {
    DeclaredInput.all.map(\.path.text).filter { $0.hasPrefix(parent) }.map { String($0.dropFirst(parent.count)) }
  }
}

@Suite("The assumption library") struct AssumptionLibraryTests {
  private let statements = AssumptionLibrary.shipped.statements

  @Test("it says nothing that is no input")
  func nothingUndeclared() {
    #expect(statements.undeclared == [])
  }

  @Test("every input that it may be left to has a default there")
  func everyDefault() {
    let stated = Set(statements.all.map(\.input))
    let missing = DeclaredInput.all.filter { input in
      guard case .defaulted = input.declaration.need else { return false }
      return !stated.contains(input.path) && !input.path.text.hasPrefix("disruptions.*.new_program.")
    }
    #expect(missing.map(\.path.text) == [])
  }

  @Test("a published or measured default names its source, and every default has a source and a grade")
  func sources() {
    for statement in statements.all {
      #expect(!statement.source.isEmpty, "\(statement.path)")
      if statement.grade != .judgement { #expect(statement.source != AssumptionLibrary.authors, "\(statement.path)") }
    }
  }

  @Test(
    "each shipped thing is complete",
    arguments: [
      ("leadership.owners", ["learning_leader", "hr", "legal"], ["hours_per_week", "attention"]),
      (
        "leadership.practices",
        ["sponsors", "needs", "team", "learners", "evaluation", "coordination", "own_learning"], ["ceiling", "half"]
      ),
      (
        "modalities",
        [
          "classroom", "virtual", "elearning_basic", "elearning_interactive", "simulation", "blended", "microlearning",
          "coaching",
        ], ["development_ratio"]
      ),
      ("gates", ["legal", "marketing", "accessibility"], ["duration", "rejects", "rework"]),
      (
        "organization.incidents", ["safety", "legal", "conduct"], ["per_1000_per_year", "loss", "reputation_weight"]
      ),
    ])
  func shippedThings(section: String, things: [String], inputs: [String]) {
    let stated = Set(statements.all.map(\.path.text))
    for thing in things {
      for input in inputs { #expect(stated.contains("\(section).\(thing).\(input)"), "\(section).\(thing).\(input)") }
    }
  }

  @Test("the shipped register holds at least the entries of model.md §6")
  func register() throws {
    let scenario = try #require(variant("").value)
    #expect(
      Set(scenario.disruptions.keys).isSuperset(of: [
        "sponsor-changes-mind", "ill-defined-need", "priority-shift", "deadline-shift", "expert-unavailable",
        "legal-review", "marketing-review", "urgent-request", "budget-cut", "hiring-freeze", "leader-leaves",
        "platform-outage",
      ]))
  }
}
