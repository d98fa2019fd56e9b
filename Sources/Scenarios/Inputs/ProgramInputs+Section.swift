import Quantities

extension ProgramInputs {
  /// A program of the file.
  static let section = Section<ProgramInputs>(about + dates + work + delivery + worth + running)

  /// What a template of an unplanned program has in common with it.
  static let template: [Input<ProgramInputs>] = about + work + delivery + worth

  private static let about: [Input<ProgramInputs>] = [
    .optionalWord("title", .text, \.title, "§9", "Its name in tables and charts.", without: "its id") { plainText($0) },
    .optionalWord(
      "sponsor", .name(.sponsor), \.sponsor, "§5", "Who asks for it and lends it support.",
      without: "the first sponsor; for an unplanned program one of all"
    ) { plainText($0) },
    .audiences("audience", \.audience, "§11", "For whom it is: an audience, a list of them, or everyone."),
    .name("modality", .modality, \.modality, is: .required, "§9", "The way of learning."),
    .fixed("learning_hours", \.learningHours, .hours, .above(0), is: .required, "§9", "How long one learner learns."),
    .schedule(
      "priority", \.priority, .number, AllowedRange(1...1_000_000), whole: true, "§9",
      "Its rank in the queue for the team's hours; 1 is first."),
    .truth(
      "mandatory", \.mandatory, "§10", "Whether it has to happen: never cancelled, its seats are paid in any case."),
    .optionalWords(
      "after", .names(.program), \.after, "§9", "Programs that have to be launched or cancelled before it starts.",
      without: "none"
    ) { plainText($0) },
    .choice("resourcing", \.resourcing, "§9", "Whether the team builds it or a vendor."),
    .optionalWords(
      "gates", .names(.gate), \.gates, "§9", "Reviews by others between review and pilot.", without: "none"
    ) { plainText($0) },
  ]

  private static let dates: [Input<ProgramInputs>] = [
    .date("start", \.start, "§9", "The day from which it may start.", without: "the start of the horizon"),
    .date("needed_by", \.neededBy, "§9", "The day by which it is promised.", without: "it is never due"),
    .date("until", \.until, "§10", "The day on which it is retired.", without: "it is not retired"),
  ]

  private static let work: [Input<ProgramInputs>] = [
    .fixed("crew", \.crew, .people, .above(0), "§9", "People of a role who can work on it at once."),
    .fixed(
      "sme_hours_per_week", \.smeHoursPerWeek, .hours.per(.week), .above(0), "§9",
      "Hours a week that its subject-matter experts have."),
    .numbers(
      "effort", by: .role, \.effort, .hours, .atLeast(0), "§9", "Hours of each role, instead of the modality's ratios.",
      without: "the ratios say"),
    .assumption(
      "estimate_error", \.estimateError, .number, .above(0), "§9", "Actual hours over estimated ones, for this program."
    ),
    .section("design", \.design, DesignInputs.section, "§9", "What it is made to be."),
    .section("vendor", \.vendor, VendorInputs.section, "§9", "On what terms design and development are bought."),
  ]

  private static let delivery: [Input<ProgramInputs>] = [
    .fixed("reach", \.reach, .share, .share, "§10", "Share of the audience that it is meant for."),
    .fixed("rollout", \.rollout, .weeks, AllowedRange(0...1040), "§10", "Weeks over which the audience is enrolled."),
    .choice(
      "enrols", \.enrols, "§10",
      "Everyone, or only who joins the audience later and who has to renew."),
    .optional(
      "valid_for", \.validFor, .weeks, AllowedRange(1...10_400), "§10",
      "Time after which a completion has to be renewed.",
      without: "for good"),
  ]

  private static let worth: [Input<ProgramInputs>] = [
    .assumption(
      "value_per_adopter_year", \.valuePerAdopterYear, .money.per(.year), .any, "§12",
      "What a year of changed behavior of one person is worth."),
    .assumption(
      "attributable", \.attributable, .share, .share, "§12", "Share of that worth which is the program's doing."),
    .assumption(
      "retains", \.retains, .share, .share, "§12", "Share of turnover that it prevents where everybody applies it."),
    .assumptions(
      "prevents", by: .incidentKind, \.prevents, .share, .share, "§12",
      "Share of incidents of a kind that it prevents where everybody is trained.", without: "none"),
  ]

  private static let running: [Input<ProgramInputs>] = [
    .date(
      "launched", \.launched, "§10", "The day on which it was launched, for a program that already runs.",
      without: "it is to be built"),
    .optional(
      "coverage", \.coverage, .share, .share, "§10", "Share of those it is meant for who are trained at the start.",
      without: "required where launched is stated"),
    .optional(
      "adoption", \.adoption, .share, .share, "§10", "Share of those it is meant for who apply it at the start.",
      without: "0%"),
  ]
}

extension DesignInputs {
  static let section = Section<DesignInputs>([
    .fixed(
      "practical", \.practical, .number, AllowedRange(-1...1), "§9", "How close to the job; raises transfer and hours."),
    .fixed("relevant", \.relevant, .number, AllowedRange(-1...1), "§9", "How fitting; raises proficiency and hours."),
    .fixed(
      "memorable", \.memorable, .number, AllowedRange(-1...1), "§9", "How lasting; slows forgetting and raises hours."),
  ])
}

extension VendorInputs {
  static let section = Section<VendorInputs>([
    .chance("lead_time", \.leadTime, .weeks, AllowedRange(0...520), "§9", "From signing to the vendor's start."),
    .chance(
      "weeks_per_learning_hour", \.weeksPerLearningHour, .weeks, AllowedRange(0...520), "§9",
      "Weeks that an hour of learning takes the vendor."),
    .assumption(
      "price_per_learning_hour", \.pricePerLearningHour, .money, .atLeast(0), "§9", "Price of an hour of learning."),
    .fixed(
      "oversight", \.oversight, .share, .share, "§9",
      "Share of the usual hours of design and development that the team works."),
    .fixed(
      "change_order_premium", \.changeOrderPremium, .number, .atLeast(0), "§9",
      "Price of added work over the usual price."),
  ])
}

extension NewProgramInputs {
  /// A program whose dates are weeks from the strike that brings it.
  static let section = Section<NewProgramInputs>(
    ProgramInputs.template.map { input in
      Input(input.declaration) { reader, layers, owner in input.read(&reader, layers, &owner.program) }
    } + [
      .optional(
        "start", \.start, .weeks, AllowedRange(0...1040), "§6", "Weeks from the strike until it may start.",
        without: "at once"),
      .optional(
        "needed_by", \.neededBy, .weeks, AllowedRange(0...1040), "§6", "Weeks from the strike until it is due.",
        without: "it is never due"),
      .optional(
        "until", \.until, .weeks, AllowedRange(0...1040), "§6", "Weeks from the strike until it is retired.",
        without: "it is not retired"),
    ])
}
