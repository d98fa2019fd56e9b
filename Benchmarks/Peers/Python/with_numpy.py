"""The reduced work of ../README.md with NumPy: arrays over replications, loops over weeks and programs only."""

import json
import platform
import sys
import time

import numpy as np

PROGRAMS, WEEKS, CREW_LIMIT, MEMBER_HOURS, STRETCH = 20, 104, 60.0, 30.0, 1.1
MEMBERS = np.array([4, 3, 3, 2, 2])
FIRST_MEMBER = np.concatenate(([0], np.cumsum(MEMBERS)[:-1]))
BASE_EFFORT = np.array([[100.0 + 50 * ((7 * p + 3 * r) % 11) for r in range(5)] for p in range(PROGRAMS)])
DEADLINE = 12 + 4 * np.arange(PROGRAMS)
OUTCOMES = ["hours_worked", "stretched_hours", "launched", "on_time", "strikes", "launch_weeks", "absences"]
BLOCK = 1000  # replications at a time: all arrays stay in the processor's cache


def play(rng, replications):
    """Outcomes of so many replications, a row each."""
    outcomes = np.zeros((len(OUTCOMES), replications))
    worked, stretched, launched, on_time, strikes, launch_weeks, absences = outcomes
    factor = rng.lognormal(0.0, 0.4, (PROGRAMS, replications))
    drawn = BASE_EFFORT[:, None, :] * factor[:, :, None]
    remaining = drawn.copy()
    is_open = np.ones((PROGRAMS, replications), dtype=bool)
    has_begun = np.zeros((PROGRAMS, replications), dtype=bool)
    hazard = np.zeros((PROGRAMS, replications))
    threshold = rng.exponential(size=(PROGRAMS, replications))
    for week in range(WEEKS):
        absent = np.add.reduceat(rng.random((replications, MEMBERS.sum())) < 0.08, FIRST_MEMBER, axis=1, dtype=int)
        absences += absent.sum(axis=1)
        capacity = MEMBER_HOURS * (MEMBERS - absent)
        wanted = np.minimum(remaining, CREW_LIMIT)
        demand = wanted.sum(axis=0)
        left = np.where(demand > capacity, np.minimum(demand, STRETCH * capacity), capacity)
        stretched += (left - capacity).sum(axis=1)
        for program in range(PROGRAMS):
            hours = np.minimum(wanted[program], left)
            left -= hours
            remaining[program] -= hours
            wanted[program] = hours
        given = wanted.sum(axis=2)
        worked += given.sum(axis=0)
        has_begun |= given > 0
        ready = is_open & ~(remaining > 0).any(axis=2)
        is_open &= ~ready
        launches = ready.sum(axis=0)
        launched += launches
        launch_weeks += week * launches
        on_time += (ready & (week <= DEADLINE)[:, None]).sum(axis=0)
        hazard += (is_open & has_begun) / 26
        struck = is_open & (hazard >= threshold)
        count = np.count_nonzero(struck)
        remaining[struck] += (0.05 + 0.2 * rng.random(count))[:, None] * drawn[struck]
        hazard[struck] = 0
        threshold[struck] = rng.exponential(size=count)
        strikes += struck.sum(axis=0)
    return outcomes.T


def main():
    replications, seed = int(sys.argv[1]), int(sys.argv[2])
    rng = np.random.default_rng(seed)
    start = time.perf_counter()
    blocks = [play(rng, min(BLOCK, replications - first)) for first in range(0, replications, BLOCK)]
    seconds = time.perf_counter() - start
    outcomes = np.concatenate(blocks)
    means, deviations = outcomes.mean(axis=0), outcomes.std(axis=0, ddof=1)
    described = {n: {"mean": m, "deviation": d} for n, m, d in zip(OUTCOMES, means.tolist(), deviations.tolist())}
    version = f"NumPy {np.__version__}, Python {platform.python_version()}"
    print(json.dumps({"replications": replications, "seconds": seconds, "version": version, "outcomes": described}))


main()
