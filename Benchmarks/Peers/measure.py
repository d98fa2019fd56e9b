#!/usr/bin/env python3
"""Runs the peers of README.md in turn, checks that they agree with ours, and prints the table of ratios.

measure.py FOLDER, which holds what Scripts/install-peers and the builds left.
"""

import datetime
import json
import math
import os
import re
import statistics
import subprocess
import sys

ROUNDS = 7
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


class Peer:
    """Something that does the reduced work, or a work of its own if its outcomes are not compared."""

    def __init__(self, name, command, replications):
        self.name = name
        self.command = command
        self.replications = replications
        self.results = []

    def run(self, seed):
        command = [str(seed if part is SEED else self.replications if part is COUNT else part) for part in self.command]
        # They slow a current NumPy: meant for older builds of OpenBLAS.
        environment = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        self.results.append(self.read(done.stdout))

    def read(self, output):
        return json.loads(output)

    @property
    def is_there(self):
        """Whether it could be installed."""
        return os.path.exists(self.command[0])

    @property
    def microseconds(self):
        """A replication's, in the run that is the median."""
        return 1e6 * statistics.median(result["seconds"] / result["replications"] for result in self.results)

    @property
    def spread(self):
        """The fastest and the slowest run against the median."""
        all_runs = [1e6 * result["seconds"] / result["replications"] for result in self.results]
        return f"{min(all_runs) / self.microseconds - 1:+.0%} {max(all_runs) / self.microseconds - 1:+.0%}"

    @property
    def version(self):
        return self.results[0].get("version", "")

    def outcome(self, name):
        """Mean over all runs, and its standard error."""
        counts = [result["replications"] for result in self.results]
        found = [result["outcomes"][name] for result in self.results]
        total = sum(counts)
        mean = sum(n * one["mean"] for n, one in zip(counts, found)) / total
        variance = sum(n * one["deviation"] ** 2 for n, one in zip(counts, found)) / total
        return mean, math.sqrt(variance / total)


class ProjectSimulator(Peer):
    """mcprojsim, which tells its own time without start-up."""

    def read(self, output):
        seconds = float(re.search(r"Simulation time: ([0-9.]+) seconds", output).group(1))
        return {"replications": self.replications, "seconds": seconds, "version": "mcprojsim 0.15.2"}


COUNT, SEED = object(), object()


def check(ours, exact, independent):
    """Stops unless every bit of the exact peers' and every mean of the others' is as ours."""
    for peer in exact:
        for result, own in zip(peer.results, ours.results):
            if result["digest"] != own["digest"]:
                sys.exit(f"{peer.name}: digest {result['digest']}, ours {own['digest']}")
    for peer in independent:
        for name in ours.results[0]["outcomes"]:
            (mean, error), (own, own_error) = peer.outcome(name), ours.outcome(name)
            limit = 4 * math.hypot(error, own_error)
            if abs(mean - own) > limit:
                sys.exit(f"{peer.name}: {name} is {mean:.4f} on average, ours {own:.4f}: more than {limit:.4f} apart")


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()[0]


def row(peer, ours, aim, note=""):
    ratio = peer.microseconds / ours.microseconds
    verdict = "" if aim is None else f"≥ {aim:g}: " + ("met" if ratio >= aim else "missed")
    return f"| {peer.name}{note} | {peer.version} | {peer.microseconds:,.1f} | {peer.spread} | {ratio:,.3g} | {verdict} |"


def table(ours, double, in_c, numpy, simpy, project):
    core = re.search(r"Model name:\s*(.*)", subprocess.run(["lscpu"], capture_output=True, text=True).stdout).group(1)
    swift = re.search(r"Swift version [0-9.]+", first_line("swift", "--version")).group(0)
    for peer in (ours, double):
        peer.results[0]["version"] = swift
    fastest = min(in_c, key=lambda peer: peer.microseconds)
    two = ours.microseconds / double.microseconds
    lines = [
        f"`make peers`, {datetime.date.today()}, {core}, {os.cpu_count()} cores; median of {ROUNDS} interleaved runs;"
        f" {ours.replications:,} replications a run of ours and of C, {numpy.replications:,} of NumPy,"
        f" {simpy.replications:,} of SimPy, {project.replications:,} of mcprojsim.",
        "",
        "| peer | version | µs a replication | spread of runs | × ours on one core | aim |",
        "| --- | --- | ---: | ---: | ---: | --- |",
        row(ours, ours, None),
        f"| {double.name} | {swift} | {double.microseconds:,.1f} | {double.spread} | {two:.3g} times as fast as on one |"
        f" ≥ 1.9: {'met' if two >= 1.9 else 'missed'} |",
        *(row(peer, ours, 0.9 if peer is fastest else None) for peer in in_c),
        row(numpy, ours, 20),
        row(simpy, ours, 200),
        "| R with simmer | – | – | – | – | " + r_row() + " |",
        row(project, ours, 100, ": a project of its own terms")
        if project.is_there
        else "| mcprojsim | – | – | – | – | not measured: there is no Python 3.13 here |",
    ]
    return "\n".join(lines)


def r_row():
    policy = subprocess.run(["apt-cache", "policy", "r-cran-simmer"], capture_output=True, text=True).stdout
    return "not written" if "Candidate" in policy else "not measured: this system's packages have no r-cran-simmer"


def engine_line(seconds_of):
    """Not the same work: a replication of the whole engine on the shipped scenario, between two lengths of a run."""
    few, many = 1000, 5000
    found = [(seconds_of(many) - seconds_of(few)) / (many - few) for _ in range(3)]
    return (
        "Not the same work, for orientation only: a replication of the whole engine on `scenarios/baseline.yaml`"
        f" (its statistics and files included, one thread) takes {1e6 * statistics.median(found):,.0f} µs: the difference"
        f" of runs of {many:,} and {few:,} replications, median of three."
    )


def seconds_of_run(folder):
    program = os.path.join(ROOT, ".build", "release", "learncast")
    out = os.path.join(folder, "baseline")

    def seconds(replications):
        subprocess.run(["rm", "-rf", out], check=True)
        start = datetime.datetime.now()
        subprocess.run(
            [program, "run", os.path.join(ROOT, "scenarios", "baseline.yaml"), "--threads", "1", "--quiet", "--out", out]
            + ["--replications", str(replications)],
            check=True, stdout=subprocess.DEVNULL)
        return (datetime.datetime.now() - start).total_seconds()

    return seconds


def main():
    folder = os.path.abspath(sys.argv[1])
    python = os.path.join(folder, "python", "bin")
    program = os.path.join(folder, "swift", "release", "reduced-work")
    ours = Peer("ours, one thread", [program, COUNT, SEED, 1], 40_000)
    double = Peer("ours, two threads", [program, COUNT, SEED, 2], 40_000)
    in_c = [
        Peer(name, [os.path.join(folder, "reduced-" + program), COUNT, SEED], 40_000)
        for name, program in (
            ("C, gcc for this processor", "gcc"),
            ("C, clang for this processor", "clang"),
            ("C, clang for any processor, as ours", "portable"),
        )
    ]
    numpy = Peer("NumPy", [os.path.join(python, "python"), os.path.join(HERE, "Python", "with_numpy.py"), COUNT, SEED], 4_000)
    simpy = Peer("SimPy", [os.path.join(python, "python"), os.path.join(HERE, "Python", "with_simpy.py"), COUNT, SEED], 150)
    project = ProjectSimulator(
        "mcprojsim",
        [os.path.join(python, "mcprojsim"), "simulate", os.path.join(folder, "project.yaml"), "-n", COUNT, "-s", SEED]
        + ["--simtime", "--no-fx"],
        40)
    everyone = [peer for peer in (ours, double, *in_c, numpy, simpy, project) if peer.is_there]
    for seed in range(1, ROUNDS + 1):
        for peer in everyone:
            peer.run(seed)
    check(ours, [double, *in_c], [numpy, simpy])
    print(table(ours, double, in_c, numpy, simpy, project))
    print()
    print(engine_line(seconds_of_run(folder)))


main()
