package import LearningModel
package import OrderedCollections
package import Quantities

/// Things by the id that their author gave them, in the order of the file: those of a base file first.
package typealias Keyed<Value> = OrderedDictionary<String, Value>

/// A scenario file read, inherited, overridden and completed from the library.
///
/// Whoever holds one needs no file: every reference names something that is there, every value is within its range,
/// every required input is stated. Every value still knows where it was written.
package struct Scenario: Sendable {
  /// The name in every table and chart.
  package var name: String { statedName?.value ?? fileName }
  package var statedName: Stated<String>?
  /// Of the file, without its ending.
  package var fileName = "scenario"
  package var description: Stated<String>?
  package var horizon = HorizonInputs()
  package var funding = FundingInputs()
  package var leadership = LeadershipInputs()
  /// At least one: a scenario without sponsors has one with the defaults (model.md §5).
  package var sponsors: Keyed<SponsorInputs> = [:]
  package var sponsorship = SponsorshipInputs()
  package var team = TeamInputs()
  package var organization = OrganizationInputs()
  /// Those that a program or a template uses, and those that the scenario itself describes.
  package var modalities: Keyed<ModalityInputs> = [:]
  package var gates: Keyed<GateInputs> = [:]
  package var programs: Keyed<ProgramInputs> = [:]
  package var disruptions: Keyed<DisruptionInputs> = [:]
  package var scorecard = ScorecardInputs()
  package var correlations: [CorrelationInputs] = []
  /// What the correlations tie, `*` resolved to the assumptions that are uncertain here.
  package internal(set) var tied = CorrelationDescription()
  /// What the planner promises, in the order of the file.
  package var outcomes: [PromiseInputs] = []
  package var levers: Keyed<LeverInputs> = [:]

  /// Every number that the scenario rests on, in the order of the sections.
  package internal(set) var assumptions: [AssumptionEntry] = []
  /// The weeks of the horizon.
  package internal(set) var calendar: PlanningCalendar
  /// Every value in one text that a scenario file can hold: with it the forecast can be made again.
  package internal(set) var resolved = ResolvedScenario()

  init(calendar: PlanningCalendar) { self.calendar = calendar }
}
