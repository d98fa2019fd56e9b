/// `Documentation/Reference/Inputs.md`, written from the declarations and the library.
package enum InputReference {
  package static func markdown() -> String {
    introduction + chapters.map(text(of:)).joined(separator: "\n") + shippedEntries
  }

  private struct Chapter {
    let title: String
    let keys: [String]
    let introduction: String
  }

  private static let chapters = [
    Chapter(
      title: "The file and its horizon",
      keys: [
        "scenario", "description", "format", "start", "horizon", "currency", "fiscal_year_starts", "closed", "register",
      ],
      introduction:
        "Besides these, `extends: baseline.yaml` names a file whose inputs are taken over; what is written here replaces them."
    ),
    Chapter(
      title: "Leadership", keys: ["leadership"],
      introduction: "`owner` brings a preset of `hours_per_week` and `attention`; see the shipped entries below."),
    Chapter(title: "Sponsors", keys: ["sponsors", "sponsorship"], introduction: ""),
    Chapter(
      title: "Funding", keys: ["funding"], introduction: "Either `annual` or `quarters` is stated."),
    Chapter(title: "Team", keys: ["team"], introduction: ""),
    Chapter(title: "Organization", keys: ["organization", "scorecard"], introduction: ""),
    Chapter(
      title: "Programs", keys: ["programs"],
      introduction: "A program that already runs states `launched` and `coverage`; all others are to be built."),
    Chapter(
      title: "Modalities and gates", keys: ["modalities", "gates"],
      introduction:
        "A scenario may define its own; what it leaves open has these defaults. The shipped ones are below."),
    Chapter(
      title: "Disruptions", keys: ["disruptions"],
      introduction:
        "An entry has one trigger, `rate` with `strikes`, `after` with `probability`, or `date`, and at least one effect. A `new_program` takes the inputs of a program that is to be built, its dates being weeks from the strike."
    ),
    Chapter(
      title: "Correlations, outcomes and levers", keys: ["correlations", "outcomes", "levers"], introduction: ""),
  ]

  private static func text(of chapter: Chapter) -> String {
    let inputs = DeclaredInput.all.filter { input in
      chapter.keys.contains { input.path.isWithin(ScenarioPath($0)) } && !input.isOfAnyProgram
    }
    let start = "## \(chapter.title)\n\n" + (chapter.introduction.isEmpty ? "" : chapter.introduction + "\n\n")
    return start + header + inputs.map(row(of:)).joined()
  }

  private static func row(of input: DeclaredInput) -> String {
    let statement = library.first { $0.input == input.path && $0.isOfAll }
    let quantity = input.quantity
    return markdownRow([
      code(input.path.text), input.declaration.formInWords, quantity?.mark.rawValue ?? "–",
      quantity?.rangeInWords ?? "", defaultInWords(input.declaration, statement), statement?.grade.rawValue ?? "",
      statement?.source ?? "", input.declaration.section, input.declaration.meaning,
    ])
  }

  private static func defaultInWords(_ declaration: InputDeclaration, _ statement: LibraryStatement?) -> String {
    switch declaration.need {
    case .required: statement == nil ? "**required**" : code(statement?.written ?? "")
    case .defaulted: statement.map { code($0.written) } ?? "see the shipped entries"
    case .optional(let meaning): "*\(meaning)*"
    }
  }

  // MARK: What the library says of single things

  private static var shippedEntries: String {
    let single = library.filter { !$0.isOfAll }
    return "\n## Shipped entries\n\nWhat the library says of single things. A scenario changes one by its path, and "
      + "removes one of the register or of the kinds of incidents with `null`.\n\n"
      + "| input | value | grade | source |\n| --- | --- | --- | --- |\n"
      + single.map { markdownRow([code($0.path.text), code($0.written), $0.grade.rawValue, $0.source]) }.joined()
  }

  private static let library = AssumptionLibrary.shipped.statements.all

  private static func code(_ text: String) -> String { "`\(text)`" }

  private static func markdownRow(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  private static let header =
    "| input | unit or form | mark | range | default | grade | source | § | meaning |\n"
    + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"

  private static let introduction = """
    # Inputs

    Written by `learncast reference` from the declarations in `Sources/Scenarios/Inputs` and the assumption library; do not
    edit. `*` stands for a name of your choosing, or for any of a few words (practices, phases).

    *Unit*: the one that a bare number is in; `ScenarioFormat.md` says what else may be written. *Mark*: **U** an assumption,
    may be a distribution, drawn once a future; **⟲** chance, may be a distribution, drawn at every occurrence; **S** may be a
    schedule; – one value. *Range*: what is allowed; a distribution is redistributed to it. *Default*: what the shipped library
    says where a scenario says nothing, with its *grade* (measured, published, judgement) and *source*; in italics what leaving
    it out means. *§*: the section of `Model.md`.


    """
}

extension DeclaredInput {
  /// Whether it is an input of a template that every program has too.
  fileprivate var isOfAnyProgram: Bool {
    guard let template = path.text.firstRange(of: ".new_program.") else { return false }
    return !["start", "needed_by", "until"].contains(path.text[template.upperBound...])
  }
}

extension LibraryStatement {
  /// Whether it speaks of the input whatever the names are, so that it is the input's default.
  package var isOfAll: Bool { path == input || path.appending("*") == input }
}
