"""The reduced work of ../README.md with SimPy: the team, each program and each program's strikes are processes."""

import json
import math
import platform
import random
import statistics
import sys
import time

import simpy

PROGRAMS, WEEKS, CREW_LIMIT, MEMBER_HOURS, STRETCH = 20, 104, 60.0, 30.0, 1.1
MEMBERS = [4, 3, 3, 2, 2]
ROLES = range(5)
OUTCOMES = ["hours_worked", "stretched_hours", "launched", "on_time", "strikes", "launch_weeks", "absences"]
STRIKE_AFTER_WORK = 0.5  # of a week: strikes come when the week's work is done


class Department:
    """One replication: the team's hours of this week and what is still to be done."""

    def __init__(self, chance):
        self.env = simpy.Environment()
        self.chance = chance
        self.left = [0.0] * 5
        self.outcomes = dict.fromkeys(OUTCOMES, 0.0)
        self.env.process(self.team())
        # Processes that wake at the same time are served in the order in which they were made: the priorities.
        self.programs = [Program(self, number) for number in range(PROGRAMS)]

    def team(self):
        while True:
            for role in ROLES:
                absent = sum(self.chance.random() < 0.08 for _ in range(MEMBERS[role]))
                self.outcomes["absences"] += absent
                capacity = MEMBER_HOURS * (MEMBERS[role] - absent)
                demand = sum(min(program.remaining[role], CREW_LIMIT) for program in self.programs)
                self.left[role] = min(demand, STRETCH * capacity) if demand > capacity else capacity
                self.outcomes["stretched_hours"] += self.left[role] - capacity
            yield self.env.timeout(1)

    def play(self):
        self.env.run(until=WEEKS)
        return self.outcomes


class Program:
    """A program and its two processes."""

    def __init__(self, department, number):
        self.department = department
        self.number = number
        factor = department.chance.lognormvariate(0, 0.4)
        self.drawn = [(100 + 50 * ((7 * number + 3 * role) % 11)) * factor for role in ROLES]
        self.remaining = list(self.drawn)
        self.striking = None
        department.env.process(self.work())

    def work(self):
        env, left, outcomes = self.department.env, self.department.left, self.department.outcomes
        while True:
            hours = [min(self.remaining[role], CREW_LIMIT, left[role]) for role in ROLES]
            for role in ROLES:
                self.remaining[role] -= hours[role]
                left[role] -= hours[role]
            taken = sum(hours)
            outcomes["hours_worked"] += taken
            if not any(self.remaining):
                outcomes["launched"] += 1
                outcomes["launch_weeks"] += env.now
                outcomes["on_time"] += env.now <= 12 + 4 * self.number
                if self.striking is not None:
                    self.striking.interrupt()
                return
            if taken > 0 and self.striking is None:
                self.striking = env.process(self.strike())
            yield env.timeout(1)

    def strike(self):
        env, chance = self.department.env, self.department.chance
        delay = STRIKE_AFTER_WORK - 1
        try:
            while True:
                yield env.timeout(math.ceil(chance.expovariate(1 / 26)) + delay)
                share = 0.05 + 0.2 * chance.random()
                self.remaining = [left + share * drawn for left, drawn in zip(self.remaining, self.drawn)]
                self.department.outcomes["strikes"] += 1
                delay = 0
        except simpy.Interrupt:
            pass


def main():
    replications, seed = int(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(seed)
    start = time.perf_counter()
    all_outcomes = [Department(chance).play() for _ in range(replications)]
    seconds = time.perf_counter() - start
    described = {}
    for name in OUTCOMES:
        values = [outcomes[name] for outcomes in all_outcomes]
        described[name] = {"mean": statistics.fmean(values), "deviation": statistics.stdev(values)}
    version = f"SimPy {simpy.__version__}, Python {platform.python_version()}"
    print(json.dumps({"replications": replications, "seconds": seconds, "version": version, "outcomes": described}))


main()
