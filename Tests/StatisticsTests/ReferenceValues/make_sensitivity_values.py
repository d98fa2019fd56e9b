"""Indices of SALib, and rank correlations of SciPy, that the tests of Statistics/Sensitivity are held against.

    python3 make_sensitivity_values.py > sensitivity_values.json

Made with SALib 1.6.0, NumPy 2.4.6 and SciPy 1.17.1. Outcomes are those of the samples in the file: both sides read the same
numbers, so that only the formulas can differ. SALib scales outcomes by their mean and deviation over the whole design.
"""
import json
import numpy as np
from scipy import stats
from SALib.analyze import sobol as analyze
from SALib.sample import sobol as sample
from SALib.test_functions import Ishigami, Sobol_G


def design(name, problem, function, base):
    values = sample.sample(problem, base, calc_second_order=False, scramble=True, seed=20270104)
    outcomes = np.asarray(function(values), dtype=np.float64)
    step = problem["num_vars"] + 2
    found = analyze.analyze(problem, outcomes, calc_second_order=False, num_resamples=2, seed=1)
    return {
        "name": name,
        "first": list(outcomes[0::step]),
        "second": list(outcomes[step - 1 :: step]),
        "mixed": [list(outcomes[1 + i :: step]) for i in range(problem["num_vars"])],
        "S1": list(found["S1"]),
        "ST": list(found["ST"]),
    }


def correlation(name, one, other):
    return {"name": name, "one": list(one), "other": list(other), "rho": float(stats.spearmanr(one, other).statistic)}


random = np.random.Generator(np.random.PCG64(20270104))
plain = random.normal(size=60)
ishigami = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
g = {"num_vars": 8, "names": [f"x{i}" for i in range(8)], "bounds": [[0, 1]] * 8}
print(
    json.dumps(
        {
            "designs": [
                design("Ishigami", ishigami, Ishigami.evaluate, 128),
                design("Sobol's g", g, lambda x: Sobol_G.evaluate(x), 64),
            ],
            "correlations": [
                correlation("without ties", plain, plain + random.normal(size=60)),
                correlation("with many ties", np.round(plain), np.round(-plain + random.normal(size=60))),
                correlation("of a promise", plain, (plain + random.normal(size=60) > 0.5).astype(float)),
            ],
        }
    )
)
