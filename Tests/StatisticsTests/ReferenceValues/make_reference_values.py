"""Numbers of NumPy and SciPy that the tests of Statistics are held against.

    python3 make_reference_values.py > reference_values.json

Made with NumPy 2.4.6 and SciPy 1.17.1. Columns are rounded to Float32 first, as the projection stores them.
"""
import json
import numpy as np
from scipy import stats

random = np.random.Generator(np.random.PCG64(20270104))


def column(name, numbers, missing=0.0):
    numbers = np.asarray(numbers, dtype=np.float32).astype(np.float64)
    numbers[random.random(len(numbers)) < missing] = np.nan
    there = numbers[~np.isnan(numbers)]
    return {
        "name": name,
        "numbers": [None if np.isnan(x) else float(x) for x in numbers],
        "count": len(there),
        "mean": float(np.mean(there)),
        "sd": float(np.std(there, ddof=1)),
        "standardError": float(stats.sem(there)),
        "percentiles": [float(x) for x in np.percentile(there, [5, 10, 25, 50, 75, 90, 95], method="linear")],
    }


def quantile_interval(share, count):
    """Ranks from 0 of the innermost order statistics that miss the quantile with at most 2.5 % on each side."""
    below = stats.binom(count, share)
    lower = [k for k in range(count) if below.cdf(k) <= 0.025]
    upper = [k for k in range(count) if below.sf(k) <= 0.025]
    return {"share": share, "count": count, "lower": max(lower, default=None), "upper": min(upper, default=None)}


def wilson(kept, count):
    interval = stats.binomtest(kept, count).proportion_ci(0.95, method="wilson")
    return {"kept": kept, "count": count, "low": interval.low, "high": interval.high}


uniforms = random.random(400)
bent = uniforms**1.3
observed, expected = [18, 25, 32, 20, 5], [20.0, 30.0, 30.0, 15.0, 5.0]

print(json.dumps({
    "columns": [
        column("seven numbers", [3, 1, 4, 1, 5, 9, 2]),
        column("normal far from zero", 1e6 + 3 * random.standard_normal(1000)),
        column("heavy tail", np.exp(3 * random.standard_normal(1500))),
        column("crossing zero, some missing", 40 * random.standard_normal(900), missing=0.2),
        column("few values", random.integers(0, 4, 700)),
        column("mostly zero", np.where(random.random(800) < 0.93, 0, random.exponential(5, 800))),
        column("tiny and huge, of both signs", 10.0 ** random.uniform(-30, 30, 1200) * random.choice([-1, 1], 1200)),
    ],
    "quantileIntervals": [
        quantile_interval(share, count)
        for share in (0.1, 0.5, 0.9) for count in (1, 5, 6, 29, 36, 100, 257, 1000, 10000)
    ],
    "wilson": [wilson(k, n) for k, n in
               [(0, 1), (1, 1), (0, 20), (20, 20), (3, 20), (61, 100), (9999, 10000), (6100, 10000), (1, 1000000)]],
    "kolmogorovSmirnov": [
        {"numbers": list(map(float, x)), "statistic": float(t.statistic), "pValue": float(t.pvalue)}
        for x in (uniforms, bent, uniforms[:12]) for t in [stats.ks_1samp(x, stats.uniform.cdf, method="exact")]
    ],
    "chiSquare": {
        "observed": observed, "expected": expected,
        "statistic": float(stats.chisquare(observed, expected).statistic),
        "pValue": float(stats.chisquare(observed, expected).pvalue),
        "pValueWithOneFitted": float(stats.chisquare(observed, expected, ddof=1).pvalue),
    },
}, allow_nan=False))
