"""Prints a project for mcprojsim that is as large as the reduced work in its own terms: see ../README.md for what differs."""

MEMBERS = [4, 3, 3, 2, 2]
# P10, mode and P90 of a lognormal factor with median 1 and sigma 0.4.
LOW, MODE, HIGH = 0.599, 0.852, 1.670
# A twentieth of the hours, in proportion to the members: it prepares people's days only as far as an evenly loaded team
# needs, and 60 days more; a project of two years ends beyond them with an error.
SCALE = [members / 56 for members in MEMBERS]


def people(role):
    return [f"role{role}_member{member}" for member in range(MEMBERS[role])]


def task(program, role):
    hours = (100 + 50 * ((7 * program + 3 * role) % 11)) * SCALE[role]
    return f"""\
  - id: program{program}_role{role}
    name: Program {program}, role {role}
    priority: {program}
    estimate: {{low: {hours * LOW:.1f}, expected: {hours * MODE:.1f}, high: {hours * HIGH:.1f}}}
    resources: [{", ".join(people(role))}]
    max_resources: 2
    risks:
      - {{id: strike, name: Strike, probability: 0.8, impact: {{type: percentage, value: 15}}}}
"""


def project():
    roles = range(len(MEMBERS))
    # Absences of 2.6 days on average, as its defaults have it, that begin on 3 % of days: away 8 % of the time.
    resources = "".join(f"  - {{name: {name}, sickness_prob: 0.03}}\n" for role in roles for name in people(role))
    return f"""\
project:
  name: Reduced work
  start_date: 2026-01-05
  hours_per_day: 6
  distribution: lognormal
resources:
{resources}tasks:
""" + "".join(task(program, role) for program in range(20) for role in roles)


if __name__ == "__main__":
    print(project(), end="")
