import Testing

/// An input as the specification's table of inputs has it.
struct SpecifiedInput: Sendable, CustomTestStringConvertible {
  let path: String
  let unit: String
  let mark: String
  let range: String
  /// `required`, `default` or `optional`
  let need: String

  var testDescription: String { path }

  init(_ row: Substring) {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    (path, unit, mark, range, need) = (cells[0], cells[1], cells[2], cells[3], cells[4])
  }
}

/// Unit, mark and range of every input, as the specification's page of inputs and model.md state them, copied by hand.
let specifiedInputs = specifiedInputRows.split(separator: "\n").map { SpecifiedInput($0) }

private let specifiedInputRows = """
  scenario | text | – | | optional
  description | text | – | | optional
  format | – | – | 1…1, whole | optional
  start | date | – | | required
  horizon | weeks | – | 1…1,040, whole | default
  currency | ISO code | – | | default
  fiscal_year_starts | month | – | | default
  closed | dates | – | | optional
  register | shipped or none | – | | default

  leadership.owner | learning_leader, hr or legal | – | | required
  leadership.hours_per_week | hours per week | S | 0…80 | default
  leadership.attention.* | share | S | 0…100 % | default
  leadership.acting | share | U | 0…100 % | default
  leadership.practices.*.ceiling | share | U | 0…100 % | default
  leadership.practices.*.half | hours | – | > 0 | default
  leadership.authoring_gain | share per year | U | 0…100 % | default

  sponsors.*.initial_confidence | share | U | 0…100 % | default
  sponsorship.follow_through | – | U | ≥ 0 | default
  sponsorship.weights.on_time | – | – | 0…1 | default
  sponsorship.weights.late | – | – | 0…1 | default
  sponsorship.weights.cancelled | – | – | 0…1 | default
  sponsorship.weights.deficit | – | – | 0…1 | default
  sponsorship.weights.support | – | – | 0…1 | default
  sponsorship.weights.visibility | – | – | 0…1 | default

  funding.annual | money per year | S | ≥ 0 | optional
  funding.quarters | list: money | – | ≥ 0 | optional
  funding.carry_over | share | U | 0…100 % | default
  funding.elasticity | – | U | ≥ 0 | default
  funding.licences | money per year | S | ≥ 0 | default
  funding.on_costs | share | U | ≥ 0 % | default
  funding.salary_growth | share per year | U | > −50 % | default
  funding.price_growth | share per year | U | > −50 % | default

  team.roles.*.headcount | people | S | 0…10,000, whole | required
  team.roles.*.vacant | people | – | 0…10,000, whole | default
  team.roles.*.salary | money per year | – | ≥ 0 | required
  team.roles.*.attrition | share per year | U | 0…<100 % | default
  team.roles.*.strain_effect | – | U | ≥ 0 | default
  team.roles.*.time_to_fill | weeks | ⟲ | > 0 | default
  team.roles.*.hiring_cost | share | U | ≥ 0 % | default
  team.roles.*.severance | weeks | – | ≥ 0 | default
  team.roles.*.ramp | weeks | U | ≥ 0 | default
  team.roles.*.starts_at | share | U | 0…100 % | default
  team.roles.*.productive_hours | hours per week | – | 0…60 | default
  team.roles.*.absence | share | – | 0…100 % | default
  team.roles.*.contractors.up_to | people | – | 0…1,000, whole | default
  team.roles.*.contractors.rate | money per hour | – | ≥ 0 | optional
  team.roles.*.contractors.lead_time | weeks | ⟲ | 0…520 | default
  team.roles.*.contractors.engagement | weeks | – | 0…520 | default
  team.roles.*.contractors.efficiency | share | U | ≥ 0 % | default
  team.skill_growth | share per year | U | ≥ 0 % | default
  team.wip_limit | programs | S | ≥ 1, whole | optional
  team.overtime | share | – | 0…50 % | default
  team.restart_hours | hours | – | ≥ 0 | default
  team.claims_limit | share | – | 0…100 % | default

  organization.audiences.*.people | people | – | 0…10,000,000, whole | required
  organization.audiences.*.turnover | share per year | U | ≥ 0 % | default
  organization.audiences.*.salary | money per year | – | ≥ 0 | required
  organization.incidents.*.audience | audience, a list of them, or everyone | – | | default
  organization.incidents.*.per_1000_per_year | incidents per year | – | 0…1,000,000 | required
  organization.incidents.*.loss | money | ⟲ | ≥ 0 | required
  organization.incidents.*.reputation_weight | – | – | ≥ 0 | default
  organization.replacement_cost | share | U | ≥ 0 % | default
  organization.cost_per_hire | money | – | ≥ 0 | default
  organization.recruiting_effect | share | U | 0…100 % | default
  organization.initial_reputation | share | – | 0…100 % | default
  organization.benchmark_hours | hours per person and year | – | > 0 | default
  organization.improvement | share per year | U | ≥ 0 % | default
  scorecard.attributable_share | share | U | 0…100 % | default

  programs.*.title | text | – | | optional
  programs.*.sponsor | name of a sponsor | – | | optional
  programs.*.audience | audience, a list of them, or everyone | – | | default
  programs.*.modality | name of a modality | – | | required
  programs.*.learning_hours | hours | – | > 0 | required
  programs.*.start | date | – | | optional
  programs.*.needed_by | date | – | | optional
  programs.*.priority | – | S | 1…1,000,000, whole | default
  programs.*.mandatory | yes or no | – | | default
  programs.*.after | names of programs | – | | optional
  programs.*.resourcing | internal or vendor | – | | default
  programs.*.gates | names of gates | – | | optional
  programs.*.reach | share | – | 0…100 % | default
  programs.*.rollout | weeks | – | 0…1,040 | default
  programs.*.enrols | everyone or joiners | – | | default
  programs.*.valid_for | weeks | – | 1…10,400 | optional
  programs.*.until | date | – | | optional
  programs.*.crew | people | – | > 0 | default
  programs.*.sme_hours_per_week | hours per week | – | > 0 | default
  programs.*.effort.* | hours | – | ≥ 0 | optional
  programs.*.estimate_error | – | U | > 0 | default
  programs.*.design.practical | – | – | −1…1 | default
  programs.*.design.relevant | – | – | −1…1 | default
  programs.*.design.memorable | – | – | −1…1 | default
  programs.*.value_per_adopter_year | money per year | U | | default
  programs.*.attributable | share | U | 0…100 % | default
  programs.*.retains | share | U | 0…100 % | default
  programs.*.prevents.* | share | U | 0…100 % | optional
  programs.*.launched | date | – | | optional
  programs.*.coverage | share | – | 0…100 % | optional
  programs.*.adoption | share | – | 0…100 % | optional
  programs.*.vendor.lead_time | weeks | ⟲ | 0…520 | default
  programs.*.vendor.weeks_per_learning_hour | weeks | ⟲ | 0…520 | default
  programs.*.vendor.price_per_learning_hour | money | U | ≥ 0 | default
  programs.*.vendor.oversight | share | – | 0…100 % | default
  programs.*.vendor.change_order_premium | – | – | ≥ 0 | default

  modalities.*.development_ratio | – | U | ≥ 0 | required
  modalities.*.live | yes or no | – | | default
  modalities.*.class_size | seats | – | > 0 | default
  modalities.*.facilitation_ratio | – | – | ≥ 0 | default
  modalities.*.led_by | name of a role | – | | default
  modalities.*.sme_ratio | – | – | ≥ 0 | default
  modalities.*.phase_shares.* | share | – | 0…100 % | default
  modalities.*.role_shares.*.* | share | – | 0…100 % | default
  modalities.*.sme_shares.* | share | – | 0…100 % | default
  modalities.*.completion_rate | share | U | 0…100 % | default
  modalities.*.proficiency | share | U | 0…100 % | default
  modalities.*.transfer | share | U | 0…100 % | default
  modalities.*.kept_after_year | share | U | 0…100 % | default
  modalities.*.half_life | years | – | > 0 | default
  modalities.*.upkeep | share per year | – | ≥ 0 % | default
  modalities.*.cost_per_seat | money | – | ≥ 0 | default
  gates.*.duration | weeks | ⟲ | 0…520 | required
  gates.*.rejects | share | – | 0…100 % | default
  gates.*.rework | share | ⟲ | 0…100 % | default

  disruptions.*.rate | number per year | U | 0…5,200 | optional
  disruptions.*.strikes | each_program or portfolio | – | | optional
  disruptions.*.after | some of analysis, design, development, review, gates, pilot and deployment | – | | optional
  disruptions.*.date | date | – | | optional
  disruptions.*.probability | share | U | 0…100 % | optional
  disruptions.*.eased_by | sponsors, needs, team, learners, evaluation, coordination or own_learning | – | | optional
  disruptions.*.only.programs | names of programs | – | | optional
  disruptions.*.only.sponsors | names of sponsors | – | | optional
  disruptions.*.only.audiences | names of audiences | – | | optional
  disruptions.*.only.phases | some of analysis, design, development, review, gates, pilot and deployment | – | | optional
  disruptions.*.remaining_work | share | ⟲ | ≥ −100 % | optional
  disruptions.*.rework | share | ⟲ | 0…100 % | optional
  disruptions.*.cancel | share | ⟲ | 0…100 % | optional
  disruptions.*.deadline | weeks | ⟲ | −520…520 | optional
  disruptions.*.priority | top, random or a rank | – | | optional
  disruptions.*.blocked | weeks | ⟲ | 0…520 | optional
  disruptions.*.sme_absent | weeks | ⟲ | 0…520 | optional
  disruptions.*.review.duration | weeks | ⟲ | 0…520 | required
  disruptions.*.review.rejects | share | ⟲ | 0…100 % | required
  disruptions.*.review.rework | share | ⟲ | 0…100 % | required
  disruptions.*.funding | share | ⟲ | ≥ −100 % | optional
  disruptions.*.lasting | yes or no | – | | optional
  disruptions.*.hiring_freeze | weeks | ⟲ | 0…520 | optional
  disruptions.*.spending_freeze | weeks | ⟲ | 0…520 | optional
  disruptions.*.leader_absent | weeks | ⟲ | 0…520 | optional
  disruptions.*.delivery_outage | weeks | ⟲ | 0…520 | optional
  disruptions.*.cost | money | ⟲ | ≥ 0 | optional

  correlations.*.between | paths of inputs | – | | required
  correlations.*.rank | – | – | −1…1 | required
  outcomes.* | at least, at most, above or below a value | – | | optional
  levers.*.set | path of an input | – | | required
  levers.*.from | value of that input | – | | required
  levers.*.to | value of that input | – | | required
  levers.*.step | value of that input | – | | optional
  """
