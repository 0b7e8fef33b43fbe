import statistics as st
from statistics import mean, median, mode, stdev

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(
    mean(data), median(data), mode(data), st.multimode("aabbc"), st.pstdev(data), st.pvariance(data),
    round(stdev(data), 10), round(st.variance(data), 10),
)
print(
    median([3, 1, 2]), median([4, 1, 3, 2]), st.median_low([4, 1, 3, 2]), st.median_high([4, 1, 3, 2]), median([1.5]),
    mean([1, 2]), mean([1, 2, 3]), mean([0.5, 1.5, 4.0]),
)
print(
    st.fmean([1, 2, 4]), st.fmean([1, 2], weights=[3, 1]), round(st.geometric_mean([1, 2, 4]), 10),
    st.harmonic_mean([2, 6]), round(st.harmonic_mean([40, 60]), 10),
)
print(
    st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 11), n=5), st.quantiles([1, 2, 3, 4], n=2, method="inclusive"),
    mode(["b", "a", "b"]), mode([1, 1, 2, 2]),
)
for f in [
    lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: stdev([1]), lambda: st.harmonic_mean([-1, 2]),
    lambda: st.pvariance([]),
]:
    try:
        print(f())
    except st.StatisticsError as e:
        print(type(e).__name__, isinstance(e, ValueError))
xs = [1.0, 2.0, 3.0, 4.0, 5.0]
ys = [2.1, 3.9, 6.2, 7.8, 10.1]
slope, intercept = st.linear_regression(xs, ys)
print(round(slope, 6), round(intercept, 6), round(st.correlation(xs, ys), 8), round(st.covariance(xs, ys), 6))


def summary(name: str, values: list[float]) -> str:
    return f"{name}: n={len(values)} mean={mean(values):.3f} median={median(values):.2f} sd={stdev(values):.3f} range={max(values) - min(values):.1f}"


for name, values in {"steady": [5.0, 5.1, 4.9, 5.0], "wild": [1.0, 20.0, -7.5, 3.25]}.items():
    print(summary(name, values))


def histogram(values: list[int], width: int) -> dict[int, int]:
    out: dict[int, int] = {}
    for v in sorted(values):
        out[v // width * width] = out.get(v // width * width, 0) + 1
    return out


sample = [(i * 37 + i * i) % 50 for i in range(40)]
print(histogram(sample, 10), mean(sample), median(sample), round(st.pstdev(sample), 6), mode(sample))
z = [(v - mean(sample)) / st.pstdev(sample) for v in sample]
print(abs(mean(z)) < 1e-12, round(st.pvariance(z), 9), sum(abs(v) > 1.5 for v in z))
print(
    mean([10**15, 10**15 + 2]), median([10**17, 1, 2]), mean([True, False, True, True]), mean([-0.0, 0.0]),
    st.pvariance([7, 7, 7]),
)
