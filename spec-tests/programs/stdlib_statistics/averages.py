# statistics: averages, spread, relations, exact rounding, and errors.
import statistics as st
from statistics import NormalDist, StatisticsError

ints = [1, 2, 2, 3, 4, 7, 9]
floats = [2.5, 3.25, 5.5, 11.25, 11.75]
tiny = [0.1] * 10 + [0.2, 0.3]
print(st.mean(ints), st.mean([1, 2, 3]), st.mean(floats), st.mean(tiny), st.fmean(ints), st.fmean(floats, weights=[1, 2, 3, 2, 1]))
print(st.median(ints), st.median([1, 3, 5, 7]), st.median(floats), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]))
print(st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2))
print(st.mode(ints), st.mode(["red", "blue", "red"]), st.multimode("aabbc"), st.multimode([1, 2]))
print(st.variance(ints), st.pvariance(ints), st.variance(floats), st.pvariance(floats), st.variance([1, 3, 5]))
print(st.stdev(ints), st.pstdev(ints), st.stdev(floats), st.pstdev(floats), st.stdev(tiny))
print(st.variance(floats, 6.85), st.pstdev([1e100, 2e100, 4e100]), st.mean([1e308, 1e308, 1.5e308]))
print(st.quantiles(ints), st.quantiles(floats, n=10), st.quantiles(floats, n=3, method="inclusive"))
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40.0, 60.0]), st.harmonic_mean([2.5, 3.0, 10.0], weights=[1, 2, 1]))
x = [1.0, 2.0, 3.0, 4.0, 5.0]
y = [2.1, 3.9, 6.2, 7.8, 10.1]
print(st.covariance(x, y), st.correlation(x, y), st.correlation([3.0, 1.0, 2.0], [9.0, 1.0, 5.0], method="ranked"))
line = st.linear_regression(x, y)
print(line.slope, line.intercept, st.linear_regression(x, y, proportional=True).slope)
n = NormalDist(100.0, 15.0)
print(n, n.cdf(130.0), n.pdf(100.0), n.inv_cdf(0.975), n.zscore(85.0), n.mean, n.stdev, n.variance)
print([round(q, 6) for q in n.quantiles(4)], n.overlap(NormalDist(110.0, 10.0)))
print(n + 5.0, n * 2.0, NormalDist(1.0, 3.0) + NormalDist(2.0, 4.0), NormalDist.from_samples(floats))
empty: list[float] = []
try:
    st.mean(empty)
except StatisticsError as err:
    print("StatisticsError:", err)
try:
    st.stdev([1.0])
except StatisticsError as err:
    print("StatisticsError:", err)
try:
    st.median(empty)
except ValueError as err:
    print("ValueError:", err)
