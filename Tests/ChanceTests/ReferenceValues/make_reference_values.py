"""Numbers that the tests of Chance are held against, from outside of the project.

    python3 make_reference_values.py > reference_values.json

Made with SciPy 1.17.1, NumPy 2.4.6 and mpmath 1.3.0. Distribution functions are worked out by mpmath to 40 digits at the
very double that the test passes; SciPy's cdf and sf must agree with them to 1e-9, and its ppf and isf are where the
search for quantiles starts. Percentiles that a maker is to solve for are quantiles of a member of the family: so mean,
sd and all other quantiles of the right solution are known. The metalog is written from Keelin (2016).
"""
import json
import mpmath as mp
import numpy as np
from scipy import stats

mp.mp.dps = 40
SHARES = [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5]


class Reference:
    """Shares below and above a value, to 40 digits, and a place to begin the search for the value of a share."""

    def __init__(self, cdf, sf, mean, sd, lower=-mp.inf, upper=mp.inf, scipy=None, quantile=None):
        self.beyond = None  # the distance of a share from above to the upper end, by SciPy
        self.cdf, self.sf, self.mean, self.sd = cdf, sf, mean, sd
        self.lower, self.upper, self.scipy, self.exact = mp.mpf(lower), mp.mpf(upper), scipy, quantile

    def quantile(self, share, above):
        if self.exact:
            return self.exact(mp.mpf(share), above)
        start = mp.mpf(float(self.scipy.isf(share) if above else self.scipy.ppf(share)))
        # From the nearer end, on a logarithmic scale: values close to an end keep their digits.
        if self.lower == -mp.inf:
            return mp.findroot(lambda x: mp.log((self.sf if above else self.cdf)(x) / share), (start, start + abs(start) / 10**6), tol=1e-33)
        from_upper = self.upper != mp.inf and start > (self.lower + self.upper) / 2
        def place(t): return self.upper - mp.exp(t) if from_upper else self.lower + mp.exp(t)
        distance = self.upper - start if from_upper else start - self.lower
        if from_upper and above and self.beyond:
            distance = self.beyond(share)
            if distance < mp.mpf(10) ** -25:
                return self.upper  # nearer to it than a double can tell
        distance = mp.log(distance)
        reached = self.sf if above else self.cdf
        return place(mp.findroot(lambda t: mp.log(reached(place(t)) / share), (distance, distance + mp.mpf(10) ** -7), tol=1e-33))


def from_scipy(frozen, cdf, sf, lower=-mp.inf, upper=mp.inf):
    return Reference(cdf, sf, frozen.mean(), frozen.std(), lower, upper, scipy=frozen)


def normal(mean, sd):
    return from_scipy(
        stats.norm(float(mean), float(sd)), lambda x: mp.ncdf((x - mp.mpf(mean)) / sd), lambda x: mp.ncdf((mp.mpf(mean) - x) / sd))


def lognormal(log_mean, log_sd):
    z = lambda x: (mp.log(x) - mp.mpf(log_mean)) / mp.mpf(log_sd)
    return from_scipy(
        stats.lognorm(float(log_sd), scale=float(mp.exp(log_mean))), lambda x: mp.ncdf(z(x)), lambda x: mp.ncdf(-z(x)), 0)


def lognormal_by_moments(mean, sd):
    variance = mp.log(1 + (mp.mpf(sd) / mean) ** 2)
    return lognormal(mp.log(mean) - variance / 2, mp.sqrt(variance))


def uniform_between(a, b):
    a, b = mp.mpf(a), mp.mpf(b)
    return from_scipy(
        stats.uniform(float(a), float(b - a)), lambda x: (x - a) / (b - a), lambda x: (b - x) / (b - a), a, b)


def triangular(a, c, b):
    a, c, b = mp.mpf(a), mp.mpf(c), mp.mpf(b)
    def cdf(x): return (x - a) ** 2 / ((b - a) * (c - a)) if x < c else 1 - (b - x) ** 2 / ((b - a) * (b - c))
    def sf(x): return (b - x) ** 2 / ((b - a) * (b - c)) if x > c else 1 - (x - a) ** 2 / ((b - a) * (c - a))
    return from_scipy(stats.triang(float((c - a) / (b - a)), float(a), float(b - a)), cdf, sf, a, b)


def beta(first, second, a=0.0, b=1.0):
    first, second, a, b = map(mp.mpf, (first, second, a, b))
    def below(y, rest, p, q):  # regularized incomplete beta, by the continued fraction's own series: all terms positive
        front = mp.exp(p * mp.log(y) + q * mp.log(rest) - mp.log(mp.beta(p, q))) / p
        term = total = mp.mpf(1)
        n = mp.mpf(0)
        while term > total * mp.mpf(10) ** -42:
            term *= (p + q + n) / (p + 1 + n) * y
            total += term
            n += 1
        return front * total
    def share(x, upper):
        y, rest = (x - a) / (b - a), (b - x) / (b - a)
        if y < first / (first + second):
            lower = below(y, rest, first, second)
            return 1 - lower if upper else lower
        higher = below(rest, y, second, first)
        return higher if upper else 1 - higher
    frozen = stats.beta(float(first), float(second), float(a), float(b - a))
    reference = from_scipy(frozen, lambda x: share(x, False), lambda x: share(x, True), a, b)
    reference.beyond = lambda s: (b - a) * mp.mpf(float(stats.beta(float(second), float(first)).ppf(s)))
    return reference


def gamma(shape, scale):
    shape, scale = mp.mpf(shape), mp.mpf(scale)
    return from_scipy(
        stats.gamma(float(shape), scale=float(scale)),
        lambda x: mp.gammainc(shape, 0, x / scale, regularized=True),
        lambda x: mp.gammainc(shape, x / scale, mp.inf, regularized=True), 0)


def weibull(shape, scale):
    shape, scale = mp.mpf(shape), mp.mpf(scale)
    reference = from_scipy(
        stats.weibull_min(float(shape), scale=float(scale)),
        lambda x: -mp.expm1(-((x / scale) ** shape)), lambda x: mp.exp(-((x / scale) ** shape)), 0)
    first, second = mp.gamma(1 + 1 / shape), mp.gamma(1 + 2 / shape)
    reference.mean, reference.sd = scale * first, scale * mp.sqrt(second - first**2)
    return reference


def exponential(mean):
    return weibull(1, mean)


def metalog(points, lower=None, upper=None):
    """Keelin (2016), three terms: M(y) = a1 + a2·ln(y/(1−y)) + a3·(y − ½)·ln(y/(1−y)), solved as a linear system."""
    def transformed(x):
        x = mp.mpf(x)
        if lower is not None and upper is not None: return mp.log((x - lower) / (upper - x))
        return mp.log(x - lower) if lower is not None else -mp.log(upper - x) if upper is not None else x
    rows = [[1, mp.log(mp.mpf(y) / (1 - mp.mpf(y))), (mp.mpf(y) - 0.5) * mp.log(mp.mpf(y) / (1 - mp.mpf(y)))] for y, _ in points]
    a = mp.lu_solve(mp.matrix(rows), mp.matrix([transformed(x) for _, x in points]))
    def value(share, above=False):
        y, logit = (1 - share, mp.log((1 - share) / share)) if above else (share, mp.log(share / (1 - share)))
        m = a[0] + a[1] * logit + a[2] * (y - mp.mpf(1) / 2) * logit
        if lower is not None and upper is not None: return (lower + upper * mp.exp(m)) / (1 + mp.exp(m))
        return lower + mp.exp(m) if lower is not None else upper - mp.exp(-m) if upper is not None else m
    def level(x):  # the logistic score of a value: M rises
        low, high = mp.mpf(-100), mp.mpf(100)
        for _ in range(150):
            middle = (low + high) / 2
            share = 1 / (1 + mp.exp(abs(middle)))
            if value(share, middle > 0) < x: low = middle
            else: high = middle
        return (low + high) / 2
    def moment(function):
        half = lambda above: mp.quad(lambda t: function(value(mp.exp(-t), above)) * mp.exp(-t), [mp.log(2), 5, 20, 60, 200, 800])
        return half(False) + half(True)
    mean = moment(lambda x: x)
    sd = mp.sqrt(moment(lambda x: (x - mean) ** 2))
    return Reference(
        lambda x: 1 / (1 + mp.exp(-level(x))), lambda x: 1 / (1 + mp.exp(level(x))), mean, sd,
        -mp.inf if lower is None else lower, mp.inf if upper is None else upper, quantile=value)


def truncated(base, lower=None, upper=None):
    """The base's share between two ends, divided by all of it; the difference is taken on the side that keeps its digits."""
    lower = base.lower if lower is None else max(base.lower, mp.mpf(lower))
    upper = base.upper if upper is None else min(base.upper, mp.mpf(upper))
    cdf = lambda x: mp.mpf(0) if x <= base.lower else mp.mpf(1) if x >= base.upper else base.cdf(x)
    sf = lambda x: mp.mpf(1) if x <= base.lower else mp.mpf(0) if x >= base.upper else base.sf(x)
    between = lambda a, b: cdf(b) - cdf(a) if cdf(a) < 0.5 else sf(a) - sf(b)
    kept = between(lower, upper)
    def quantile(share, above):
        low, high = (lower, upper)
        if high == mp.inf:  # far enough out that nothing that a share of 1e-15 asks for lies beyond
            high = lower + 1
            while between(lower, high) < kept * (1 - mp.mpf(10) ** -17): high = lower + 2 * (high - lower)
        target = (lambda x: between(x, upper) > share * kept) if above else (lambda x: between(lower, x) < share * kept)
        nearest = (lambda: high - upper) if above and upper != mp.inf else (lambda: low - lower)
        while high - low > abs(nearest()) * mp.mpf(10) ** -18:
            middle = (low + high) / 2
            low, high = (middle, high) if target(middle) else (low, middle)
        return (low + high) / 2
    cuts = [quantile(mp.mpf(10) ** -k, True) for k in (1, 3, 8, 15)]
    ends = [lower] + [x for x in [quantile(mp.mpf(k) / 10, False) for k in (1, 5)] + cuts if lower < x < upper] + [upper]
    ends = sorted(set(ends))
    mean = lower + mp.quad(lambda x: between(x, upper) / kept, ends)
    square = mp.quad(lambda x: 2 * (x - lower) * between(x, upper) / kept, ends)
    return Reference(
        lambda x: between(lower, x) / kept, lambda x: between(x, upper) / kept, mean, mp.sqrt(square - (mean - lower) ** 2),
        lower, upper, quantile=quantile)


def double(x):
    x = float(mp.mpf(x))
    assert np.isfinite(x)
    return x


def checked(name, exact, scipys):
    assert abs(exact - scipys) <= 1e-9 * abs(exact) + 1e-300, f"SciPy and mpmath differ: {name}: {exact} {scipys}"


def described(name, maker, numbers, reference, at_least=None, at_most=None):
    """The case as JSON: quantiles of shares from below and from above, and shares at those values as rounded."""
    quantiles, points = [], []
    for above in (False, True):
        for share in SHARES:
            x = reference.quantile(share, above)
            quantiles.append({"share": share, "fromAbove": above, "value": double(x)})
            at = mp.mpf(double(x))
            if reference.lower < at < reference.upper:
                below, beyond = reference.cdf(at), reference.sf(at)
                points.append({"value": double(x), "cdf": double(below), "survival": double(beyond)})
                if reference.scipy and min(below, beyond) > 1e-7:  # further out SciPy rounds loc and scale
                    checked(name, below, reference.scipy.cdf(double(x)))
                    checked(name, beyond, reference.scipy.sf(double(x)))
    end = lambda x: None if mp.isinf(x) else double(x)
    return {
        "name": name, "maker": maker, "numbers": [double(x) for x in numbers],
        "atLeast": at_least, "atMost": at_most, "mean": double(reference.mean), "sd": double(reference.sd),
        "lowerBound": end(reference.lower), "upperBound": end(reference.upper),
        "quantiles": quantiles, "points": points,
    }


def through(name, maker, reference, shares, prefix=()):
    """A maker that solves for percentiles, given those of a known member of the family."""
    numbers = [number for share in shares for number in (share, double(reference.quantile(share, False)))]
    return described(name, maker, numbers, reference)


z05 = -mp.sqrt(2) * mp.erfinv(2 * mp.mpf("0.05") - 1)
z10 = -mp.sqrt(2) * mp.erfinv(2 * mp.mpf("0.10") - 1)


def log_interval(low, high, z):
    low, high = mp.log(low), mp.log(high)
    return lognormal((low + high) / 2, (high - low) / (2 * z))


def interval(low, high, z):
    return normal((mp.mpf(low) + high) / 2, (mp.mpf(high) - low) / (2 * z))


def cases():
    yield described("normal(10, 2)", "normal", [10, 2], normal(10, 2))
    yield described("normal(-3, 0.5)", "normal", [-3, 0.5], normal(-3, 0.5))
    yield described("normal(p10: -4, p90: 12)", "normal through", [0.1, -4, 0.9, 12], interval(-4, 12, z10))
    yield described("-2 to 7", "interval", [-2, 7], interval(-2, 7, z05))
    yield described("lognormal(mean: 10, sd: 4)", "lognormal", [10, 4], lognormal_by_moments(10, 4))
    yield described("lognormal(mean: 1, sd: 30)", "lognormal", [1, 30], lognormal_by_moments(1, 30))
    yield described("lognormal(p10: 4, p90: 12)", "lognormal through", [0.1, 4, 0.9, 12], log_interval(4, 12, z10))
    yield described("6 to 14", "interval", [6, 14], log_interval(6, 14, z05))
    yield described("uniform(2, 5)", "uniform", [2, 5], uniform_between(2, 5))
    yield described("uniform(mean: 3, sd: 1)", "uniform by moments", [3, 1], uniform_between(3 - mp.sqrt(3), 3 + mp.sqrt(3)))
    yield described("uniform(p10: 1, p50: 5)", "uniform through", [0.1, 1, 0.5, 5], uniform_between(0, 10))
    for numbers in ([2, 3, 7], [2, 2, 7], [2, 7, 7], [-5, 0, 1]):
        yield described(f"triangular{tuple(numbers)}", "triangular", numbers, triangular(*numbers))
    for a, m, b in ([2, 3, 7], [0, 0, 1], [10, 30, 30]):
        share = mp.mpf(m - a) / (b - a)
        yield described(f"pert({a}, {m}, {b})", "pert", [a, m, b], beta(1 + 4 * share, 5 - 4 * share, a, b))
    for shapes in ([2, 8], [0.5, 0.5], [0.1, 0.1], [1, 1], [0.3, 20], [200, 300], [2, 1000], [5, 1000], [23, 3100], [300, 0.5]):
        yield described(f"beta{tuple(shapes)}", "beta", shapes, beta(*shapes))
    yield described("beta(2, 8) from 10 to 30", "beta between", [2, 8, 10, 30], beta(2, 8, 10, 30))
    yield described("beta(mean: 0.3, sd: 0.1)", "beta by moments", [0.3, 0.1], beta(mp.mpf(0.3) * 20, 20 - mp.mpf(0.3) * 20))
    for shapes in ([2, 8], [0.4, 3], [23, 3100], [0.5, 0.5], [1, 1]):
        yield through(f"beta through p5 and p95 of beta{tuple(shapes)}", "beta through", beta(*shapes), [0.05, 0.95])
    yield through("beta through p10 and p50 of beta(3, 4)", "beta through", beta(3, 4), [0.1, 0.5])
    yield through("a share's interval, of beta(4, 20)", "share interval", beta(4, 20), [0.05, 0.95])
    for shape in (0.1, 0.4, 1, 2, 50, 1000):
        yield described(f"gamma(shape: {shape}, scale: 3)", "gamma", [shape, 3], gamma(shape, 3))
    yield described("gamma(shape: 2, mean: 6)", "gamma with mean", [2, 6], gamma(2, 3))
    yield described("gamma(mean: 6, sd: 3)", "gamma by moments", [6, 3], gamma(4, 1.5))
    for shape in (0.5, 1, 2, 300):
        yield through(f"gamma through p5 and p95 of shape {shape}", "gamma through", gamma(shape, 3), [0.05, 0.95])
    for shape, scale in ([1.5, 4], [0.3, 1], [1, 2], [40, 3]):
        yield described(f"weibull(shape: {shape}, scale: {scale})", "weibull", [shape, scale], weibull(shape, scale))
    yield described("weibull(shape: 2, mean: 5)", "weibull with mean", [2, 5], weibull(2, 5 / mp.gamma(1.5)))
    yield described("weibull(mean: 3, sd: 3)", "weibull by moments", [3, 3], weibull(1, 3))
    yield through("weibull through p10 and p90", "weibull through", weibull(1.5, 4), [0.1, 0.9])
    yield described("exponential(mean: 3)", "exponential", [3], exponential(3))
    yield described("exponential(p90: 5)", "exponential through", [0.9, 5], exponential(5 / mp.log(1 / (1 - mp.mpf(0.9)))))
    for name, points, lower, upper in (
        ("skewed", [(0.1, 4), (0.5, 6), (0.9, 14)], None, None),
        ("symmetric", [(0.1, 1), (0.5, 2), (0.9, 3)], None, None),
        ("skewed to the left, of uneven shares", [(0.05, -9), (0.3, 0), (0.75, 5)], None, None),
        ("bounded below", [(0.1, 4), (0.5, 6), (0.9, 8)], 0, None),
        ("bounded above", [(0.1, 4), (0.5, 6), (0.9, 7)], None, 10),
        ("bounded on both sides", [(0.1, 4), (0.5, 6), (0.9, 14)], 0, 20),
    ):
        yield described(
            f"metalog {name}", "metalog", [number for point in points for number in point], metalog(points, lower, upper),
            lower, upper)
    for name, maker, numbers, base, lower, upper in (
        ("normal(10, 2)", "normal", [10, 2], normal(10, 2), 8, 11),
        ("normal(0, 1)", "normal", [0, 1], normal(0, 1), 4, None),
        ("normal(0, 1)", "normal", [0, 1], normal(0, 1), 30, None),
        ("normal(0, 1)", "normal", [0, 1], normal(0, 1), 0, 5),
        ("lognormal(mean: 10, sd: 4)", "lognormal", [10, 4], lognormal_by_moments(10, 4), None, 10),
        ("uniform(2, 5)", "uniform", [2, 5], uniform_between(2, 5), 3, 10),
        ("triangular(2, 3, 7)", "triangular", [2, 3, 7], triangular(2, 3, 7), 2.5, 6),
        ("pert(2, 3, 7)", "pert", [2, 3, 7], beta(1.8, 4.2, 2, 7), 5, None),
        ("beta(2, 8)", "beta", [2, 8], beta(2, 8), 0.2, 0.5),
        ("beta(2, 8)", "beta", [2, 8], beta(2, 8), 0.95, None),
        ("beta(0.5, 0.5)", "beta", [0.5, 0.5], beta(0.5, 0.5), None, 0.01),
        ("gamma(2, 3)", "gamma", [2, 3], gamma(2, 3), 4, 9),
        ("gamma(2, 3)", "gamma", [2, 3], gamma(2, 3), 100, None),
        ("gamma(0.4, 3)", "gamma", [0.4, 3], gamma(0.4, 3), None, 1e-3),
        ("weibull(1.5, 4)", "weibull", [1.5, 4], weibull(1.5, 4), 2, 8),
        ("exponential(3)", "exponential", [3], exponential(3), 5, None),
    ):
        yield described(
            f"{name} at least {lower}, at most {upper}", maker, numbers, truncated(base, lower, upper), lower, upper)


def choices(weights, values):
    """SciPy's discrete distribution; a quantile is the first value whose share below or at it reaches the level."""
    weights = np.array(weights) / np.sum(weights)
    frozen = stats.rv_discrete(values=(values, weights))
    levels = [0.01, 0.15, 0.33, 0.5, 0.68, 0.72, 0.89, 0.91, 0.999]
    return {
        "weights": list(map(float, weights)), "values": list(map(float, values)),
        "mean": float(np.sum(weights * values)), "sd": float(np.sqrt(np.sum(weights * (values - np.sum(weights * values)) ** 2))),
        "quantiles": [{"share": u, "fromAbove": False, "value": float(frozen.ppf(u))} for u in levels],
    }


observed = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0]

print(json.dumps({
    "distributions": list(cases()),
    "discrete": choices([0.7, 0.2, 0.1], np.array([0, 2, 6])),
    "discreteOfOddWeights": choices([3, 0.5, 4, 1], np.array([-2, 1, 3, 11])),
    "empirical": {
        "values": observed, "mean": float(np.mean(observed)), "sd": float(np.std(observed)),
        "quantiles": [
            {"share": u, "fromAbove": False, "value": float(np.quantile(observed, u, method="inverted_cdf"))}
            for u in [0.01, 0.124, 0.125, 0.126, 0.3, 0.5, 0.51, 0.75, 0.875, 0.9, 0.999]
        ],
    },
}, allow_nan=False))
