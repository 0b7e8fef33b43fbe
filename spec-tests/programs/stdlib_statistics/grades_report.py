import statistics
from statistics import NormalDist, mean, median, pstdev

GRADES = {
    "ann": [90.0, 85.5, 77.0],
    "bob": [60.0, 71.5],
    "cy": [100.0, 100.0, 99.0, 40.0],
    "dee": [],
}


def summary(xs: list[float]) -> tuple[float, float, float] | None:
    if len(xs) < 2:
        return None
    return round(mean(xs), 3), median(xs), round(pstdev(xs), 3)


for name, xs in GRADES.items():
    s = summary(xs)
    print(f"{name:<5}", "no grades" if s is None else "%7.3f %6.2f %7.3f" % s)
everything = [x for xs in GRADES.values() for x in xs]
print(
    len(everything), round(statistics.fmean(everything), 6), statistics.median_low(everything),
    statistics.median_high(everything), statistics.mode(everything), statistics.multimode([1, 2, 2, 3, 3]),
)
print(
    [round(q, 4) for q in statistics.quantiles(everything, n=4)],
    [round(q, 4) for q in statistics.quantiles(everything, n=4, method="inclusive")],
)
try:
    mean(GRADES["dee"])
except statistics.StatisticsError as e:
    print(type(e).__name__, issubclass(statistics.StatisticsError, ValueError))
deviations = {name: round(mean(xs) - statistics.fmean(everything), 3) for name, xs in GRADES.items() if xs}
print(deviations, max(deviations, key=lambda n: deviations[n]), sum(d > 0 for d in deviations.values()))


def trimmed(xs: list[float], cut: int) -> float:
    return mean(sorted(xs)[cut:len(xs) - cut])


def moving(xs: list[float], n: int) -> list[float]:
    return [round(mean(xs[i:i + n]), 3) for i in range(len(xs) - n + 1)]


print(
    trimmed(everything, 2), moving(everything, 3), round(statistics.geometric_mean([2.0, 8.0]), 9),
    round(statistics.harmonic_mean([1.0, 3.0]), 9), round(statistics.variance([1.0, 2.0, 4.0]), 9),
)
n = NormalDist(100, 15)
print(
    n.mean, n.stdev, n.variance, round(n.cdf(115), 6), round(n.pdf(100), 8), round(n.inv_cdf(0.975), 4),
    round(n.zscore(130), 4), (n + NormalDist(1, 8)).stdev, n * 2 == NormalDist(200, 30),
)
print(round(NormalDist.from_samples([1.0, 2.0, 3.0]).stdev, 6), round(n.overlap(NormalDist(110, 15)), 6))
