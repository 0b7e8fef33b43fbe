# exit: 1
# error: checks.NegativeError
import checks
from checks import NegativeError, checked_sqrt

print([checked_sqrt(n) for n in (0, 1, 10, 99)])
try:
    checked_sqrt(-4)
except NegativeError as e:
    print("caught:", e, e.value, checks.failures)


def run(values):
    out = []
    for v in values:
        out.append(checked_sqrt(v))
        print(v, out)
    return out


run([4, 9])
run([16, -1, 25])
print("never")
