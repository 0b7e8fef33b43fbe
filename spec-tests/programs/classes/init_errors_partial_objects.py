class RangeError(ValueError):
    pass


class Interval:
    made = 0

    def __init__(self, low, high):
        if low > high:
            raise RangeError(f"{low} > {high}")
        self.low = low
        self.high = high
        Interval.made += 1

    def __contains__(self, x):
        return self.low <= x <= self.high

    def intersect(self, other):
        try:
            return Interval(max(self.low, other.low), min(self.high, other.high))
        except RangeError:
            return None

    def __repr__(self):
        return f"[{self.low}..{self.high}]"


class NonEmpty(Interval):
    def __init__(self, low, high):
        super().__init__(low, high)
        if low == high:
            raise RangeError(f"empty at {low}")
        self.width = high - low


def build(kind, low, high):
    try:
        return kind(low, high)
    except RangeError as e:
        print(f"{kind.__name__}({low}, {high}): {e}")
    finally:
        print("made so far:", Interval.made)
    return None


results = [build(Interval, 1, 5), build(Interval, 9, 2), build(NonEmpty, 3, 3), build(NonEmpty, 3, 8)]
print(results, [r is None for r in results])
good = [r for r in results if r is not None]
print(good, 4 in good[0], 4 in good[1], 100 in good[0])
for a in [Interval(0, 3), Interval(5, 9), Interval(6, 6)]:
    print(a, [a.intersect(b) for b in good])
text = "3:7,9:1,4:4,x:2,5"
for part in text.split(","):
    try:
        low, high = map(int, part.split(":"))
        print(NonEmpty(low, high).width)
    except RangeError as e:
        print("RangeError", e)
    except ValueError as e:
        print("ValueError", e)
