"""Reference values of partial perfect information, by other people's fits: value_of_information.json.

    python3 make_value_of_information.py > value_of_information.json        (NumPy, SciPy, statsmodels)

The samples are made from SplitMix64, so that Swift makes the same ones (Draws.swift). Regression: statsmodels' additive
model of cubic B-splines (GLMGam) with penalties chosen by generalized cross-validation, as ours are; the value is Strong,
Oakley & Brennan's mean of the highest fit. `exact` integrates the true conditional means by quadrature.
"""

import json
import numpy as np
from scipy import interpolate
from statsmodels.gam.api import BSplines, GLMGam


def splitmix(seed, count):
    state, mask, out = seed, (1 << 64) - 1, np.empty(count)
    for i in range(count):
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        z ^= z >> 31
        out[i] = ((z >> 12) + 0.5) * 2.0**-52
    return out


def sample(seed, n):
    """Three inputs uniform on 0…1 and two noises uniform on −1…1, future after future."""
    u = splitmix(seed, 5 * n).reshape(n, 5)
    x, noise = u[:, :3], 2 * u[:, 3:] - 1
    worths = np.column_stack([
        np.zeros(n),
        3 * x[:, 0] ** 2 - 1.2 + 0.8 * (x[:, 1] - 0.5) + noise[:, 0],
        1.5 - 4 * x[:, 0] + 1.2 * (x[:, 1] - 0.5) + 1.5 * noise[:, 1] * (0.5 + x[:, 1]),
    ])
    return x, worths


def value(fits):
    """Of gains over the first strategy."""
    best = np.maximum(0, np.max(fits, axis=1))
    return float(best.mean() - max(0, *fits.mean(axis=0)))


def additive(x, worths):
    fits = []
    for d in (1, 2):
        splines = BSplines(x, df=[8] * x.shape[1], degree=[3] * x.shape[1])
        model = GLMGam(worths[:, d], exog=np.ones((len(x), 1)), smoother=splines, alpha=[1.0] * x.shape[1])
        model.fit()
        model.alpha = model.select_penweight(criterion="gcv", method="minimize")[0]
        fits.append(np.asarray(model.fit().fittedvalues))
    return value(np.column_stack(fits))


means = [lambda a, b: 3 * a**2 - 1.2 + 0.8 * (b - 0.5), lambda a, b: 1.5 - 4 * a + 1.2 * (b - 0.5)]
prior = max(0, 3 / 3 - 1.2, 1.5 - 2)
grid = (np.arange(4000) + 0.5) / 4000


def exact():
    first = np.maximum(0, np.maximum(means[0](grid, 0.5), means[1](grid, 0.5))).mean() - prior
    second = np.maximum(0, np.maximum(1 - 1.2 + 0.8 * (grid - 0.5), 1.5 - 2 + 1.2 * (grid - 0.5))).mean() - prior
    a, b = np.meshgrid(grid[::4], grid[::4])
    both = np.maximum(0, np.maximum(means[0](a, b), means[1](a, b))).mean() - prior
    return [float(first), float(second), float(both)]


n = 4000
x, worths = sample(7, n)
knots = [-2.0, -0.5, 0.25, 1.0, 3.0, 3.5]
heights = [1.0, -1.0, 0.5, 2.0, -0.5, 0.0]
points = [-2.0, -1.3, 0.0, 0.6, 2.2, 3.4]
print(json.dumps({
    "seed": 7, "futures": n,
    "exact": exact(),
    "additive": [additive(x[:, [0]], worths), additive(x[:, [1]], worths), additive(x[:, [0, 1]], worths)],
    "everything": float(worths.max(axis=1).mean() - worths.mean(axis=0).max()),
    "firstWorths": worths[:2].tolist(),
    # Where the first strategy's line is crossed: 1.5 − 4x = 0 and 3x² − 1.2 = 0.
    "crossings": [0.375, float(np.sqrt(0.4))],
    "spline": {"knots": knots, "heights": heights, "points": points,
               "values": interpolate.CubicSpline(knots, heights, bc_type="natural")(points).tolist()},
}, indent=1))
