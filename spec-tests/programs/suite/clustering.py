# k-means, hierarchical clustering, nearest neighbours and a decision tree on made-up points. The first
# argument is the number of points.
import math
import sys
from collections import Counter


class Random:
    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return self.state >> 7

    def below(self, n):
        return self.bits() % n

    def unit(self):
        return self.bits() / 2**24

    def spread(self):
        return sum(self.unit() for _ in range(6)) / 3 - 1


class Point:
    __slots__ = ("coords", "label")

    def __init__(self, coords, label=""):
        self.coords = tuple(coords)
        self.label = label

    def distance2(self, other):
        return sum((a - b) * (a - b) for a, b in zip(self.coords, other.coords))

    def distance(self, other):
        return math.sqrt(self.distance2(other))

    def __repr__(self):
        return "(" + ", ".join(f"{c:.3f}" for c in self.coords) + ")"


def mean(points):
    n = len(points)
    return Point(sum(column) / n for column in zip(*(p.coords for p in points)))


CENTERS = {"red": (0.0, 0.0), "green": (6.0, 1.0), "blue": (2.5, 5.0), "grey": (7.0, 6.0)}


def make_points(n, rng):
    names = list(CENTERS)
    points = []
    for i in range(n):
        name = names[rng.below(len(names))]
        x, y = CENTERS[name]
        points.append(Point((x + 3.4 * rng.spread(), y + 3.4 * rng.spread()), name))
    return points


class KMeans:
    def __init__(self, k, rng):
        if k < 1:
            raise ValueError(f"{k} clusters")
        self.k = k
        self.rng = rng
        self.centers = []
        self.rounds = 0

    def start(self, points):
        """Far points are likely to be chosen (k-means++)."""
        self.centers = [points[self.rng.below(len(points))]]
        while len(self.centers) < self.k:
            weights = [min(p.distance2(c) for c in self.centers) for p in points]
            at = self.rng.unit() * sum(weights)
            for p, w in zip(points, weights):
                at -= w
                if at <= 0:
                    break
            self.centers.append(p)

    def nearest(self, p):
        return min(range(len(self.centers)), key=lambda i: (p.distance2(self.centers[i]), i))

    def fit(self, points, limit=100):
        self.start(points)
        assigned = [-1] * len(points)
        for self.rounds in range(1, limit + 1):
            new = [self.nearest(p) for p in points]
            if new == assigned:
                break
            assigned = new
            for i in range(self.k):
                members = [p for p, a in zip(points, assigned) if a == i]
                if members:
                    self.centers[i] = mean(members)
        return assigned

    def cost(self, points):
        return sum(min(p.distance2(c) for c in self.centers) for p in points)


def purity(points, assigned):
    right = 0
    for cluster in set(assigned):
        labels = Counter(p.label for p, a in zip(points, assigned) if a == cluster)
        right += labels.most_common(1)[0][1]
    return right / len(points)


class Cluster:
    def __init__(self, members, height=0.0):
        self.members = members
        self.height = height


class Merge(Cluster):
    def __init__(self, left, right, height):
        super().__init__(left.members + right.members, height)
        self.left = left
        self.right = right


def hierarchy(points):
    """Merges the two clusters whose means are nearest, until one is left."""
    clusters = [Cluster([p]) for p in points]
    while len(clusters) > 1:
        best = None
        for i, a in enumerate(clusters):
            for j in range(i + 1, len(clusters)):
                d = mean(a.members).distance2(mean(clusters[j].members))
                if best is None or d < best[0]:
                    best = (d, i, j)
        assert best is not None
        d, i, j = best
        merged = Merge(clusters[i], clusters[j], math.sqrt(d))
        clusters = [c for k, c in enumerate(clusters) if k not in (i, j)] + [merged]
    return clusters[0]


def cut(node, n):
    parts = [node]
    while len(parts) < n:
        tallest = max(parts, key=lambda c: c.height)
        if not isinstance(tallest, Merge):
            break
        parts.remove(tallest)
        parts += [tallest.left, tallest.right]
    return parts


def knn(train, p, k):
    near = sorted(train, key=lambda q: p.distance2(q))[:k]
    votes = Counter(q.label for q in near)
    top = max(votes.values())
    return min(label for label, n in votes.items() if n == top)


class Answer:
    def __init__(self, label):
        self.label = label

    def decide(self, p):
        return self.label

    def show(self, depth=0):
        return [f"{'  ' * depth}-> {self.label}"]


class Question:
    def __init__(self, axis, limit, below, above):
        self.axis = axis
        self.limit = limit
        self.below = below
        self.above = above

    def decide(self, p):
        branch = self.below if p.coords[self.axis] < self.limit else self.above
        return branch.decide(p)

    def show(self, depth=0):
        line = f"{'  ' * depth}{'xy'[self.axis]} < {self.limit:.3f}?"
        return [line, *self.below.show(depth + 1), *self.above.show(depth + 1)]


def gini(labels):
    n = len(labels)
    return 1.0 - sum((c / n) ** 2 for c in Counter(labels).values())


def grow(points, depth):
    labels = [p.label for p in points]
    common = min(labels, key=lambda l: (-labels.count(l), l))
    if depth == 0 or len(set(labels)) == 1:
        return Answer(common)
    best = None
    for axis in range(len(points[0].coords)):
        ordered = sorted(points, key=lambda p: p.coords[axis])
        for i in range(1, len(ordered), max(1, len(ordered) // 24)):
            left, right = [p.label for p in ordered[:i]], [p.label for p in ordered[i:]]
            score = len(left) * gini(left) + len(right) * gini(right)
            if best is None or score < best[0] - 1e-9:
                best = (score, axis, (ordered[i - 1].coords[axis] + ordered[i].coords[axis]) / 2)
    if best is None:
        return Answer(common)
    _, axis, limit = best
    below = [p for p in points if p.coords[axis] < limit]
    above = [p for p in points if p.coords[axis] >= limit]
    if not below or not above:
        return Answer(common)
    return Question(axis, limit, grow(below, depth - 1), grow(above, depth - 1))


def picture(points, assigned, width=48, height=14):
    xs = [p.coords[0] for p in points]
    ys = [p.coords[1] for p in points]
    rows = [[" "] * width for _ in range(height)]
    for p, a in zip(points, assigned):
        c = int((p.coords[0] - min(xs)) / (max(xs) - min(xs)) * (width - 1))
        r = int((max(ys) - p.coords[1]) / (max(ys) - min(ys)) * (height - 1))
        rows[r][c] = "o+x#*@"[a % 6]
    return "\n".join("".join(r).rstrip() for r in rows)


def main(n):
    rng = Random(17)
    points = make_points(n, rng)
    print(len(points), points[:3], sorted(Counter(p.label for p in points).items()))
    print(mean(points), points[0].label, f"{points[0].distance(points[1]):.6f}")
    for k in (1, 2, 3, 4, 6):
        model = KMeans(k, Random(5))
        assigned = model.fit(points)
        sizes = sorted((assigned.count(i) for i in range(k)), reverse=True)
        print(f"k={k} rounds {model.rounds} cost {model.cost(points):.4f} purity {purity(
            points, assigned,
        ):.4f} sizes {sizes}")
        if k == 4:
            print(sorted(str(c) for c in model.centers))
            print(picture(points, assigned))
    few = points[:24]
    root = hierarchy(few)
    print(
        f"height {root.height:.4f}",
        [sorted(Counter(p.label for p in c.members).items()) for c in sorted(
            cut(root, 4), key=lambda c: -len(c.members),
        )],
    )
    train, test = points[: n * 3 // 4], points[n * 3 // 4:]
    for k in (1, 3, 9):
        right = sum(knn(train, p, k) == p.label for p in test)
        print(f"knn {k}: {right} of {len(test)}")
    for depth in (1, 2, 3):
        tree = grow(train, depth)
        right = sum(tree.decide(p) == p.label for p in test)
        print(f"tree of depth {depth}: {right} of {len(test)}, {len(tree.show())} lines")
    print("\n".join(grow(train, 2).show()))
    try:
        KMeans(0, rng)
    except ValueError as e:
        print("ValueError:", e)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 160)
