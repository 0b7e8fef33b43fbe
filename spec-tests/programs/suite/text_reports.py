# Generates a sales log as CSV, reads it back, and reports on it: word counts, groups, pivot tables, outliers.
# The first argument is the number of lines.
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from io import StringIO

FIELDS = ["date", "region", "product", "units", "price", "note"]
REGIONS = ["North", "South", "East", "West"]
PRODUCTS = ["lamp", "desk", "chair, folding", 'screen 24"', "cable"]
NOTES = ["", "gift", "returned, broken", 'called "urgent"', "late delivery", "gift card included"]


class CsvError(Exception):
    pass


def quote(field: str) -> str:
    if any(c in field for c in ',"\n'):
        return '"' + field.replace('"', '""') + '"'
    return field


def read_csv(stream):
    """Yields rows; quoted fields may hold commas, doubled quotes and newlines."""
    row: list[str] = []
    field = ""
    quoted = was_quoted = False
    line = 1
    for text in stream:
        i = 0
        while i < len(text):
            c = text[i]
            if quoted:
                if c == '"' and text[i + 1:i + 2] == '"':
                    field += '"'
                    i += 1
                elif c == '"':
                    quoted = False
                else:
                    field += c
            elif c == '"':
                if field:
                    raise CsvError(f"line {line}: quote inside a field")
                quoted = was_quoted = True
            elif c == "," or c == "\n":
                row.append(field)
                field = ""
                was_quoted = False
                if c == "\n":
                    yield row
                    row = []
            elif was_quoted:
                raise CsvError(f"line {line}: {c!r} after a quoted field")
            else:
                field += c
            i += 1
        line += 1
    if quoted:
        raise CsvError(f"line {line}: a quote does not end")
    if field or row:
        yield row + [field]


@dataclass
class Sale:
    date: str
    region: str
    product: str
    units: int
    price: float
    note: str

    @property
    def total(self) -> float:
        return self.units * self.price

    @property
    def month(self) -> str:
        return self.date[:7]


def generate(n: int) -> str:
    out = StringIO()
    out.write(",".join(FIELDS) + "\n")
    seed = 11
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        k = seed >> 8
        date = f"2024-{1 + i * 6 // max(n, 1):02}-{1 + k % 28:02}"
        units = 1 + k % 7
        price = 5 + k % 97 + (k % 4) / 4
        if k % 50 == 0:
            price *= 20
        row = [date, REGIONS[k % 4], PRODUCTS[k // 4 % 5], str(units), f"{price:.2f}", NOTES[k // 20 % 6]]
        if k % 61 == 0:
            row[3] = "many"
        out.write(",".join(quote(f) for f in row) + "\n")
    return out.getvalue()


def load(text: str) -> tuple[list[Sale], list[str]]:
    rows = read_csv(StringIO(text))
    header = next(rows)
    if header != FIELDS:
        raise CsvError(f"unexpected header {header}")
    sales: list[Sale] = []
    problems: list[str] = []
    for number, row in enumerate(rows, 2):
        try:
            date, region, product, units, price, note = row
            sales.append(Sale(date, region, product, int(units), float(price), note))
        except ValueError as e:
            problems.append(f"row {number}: {e}")
    return sales, problems


class Table:
    def __init__(self, headers: list[str]) -> None:
        self.headers = headers
        self.rows: list[list[str]] = []

    def add(self, *cells) -> None:
        self.rows.append([f"{c:,.2f}" if isinstance(c, float) else str(c) for c in cells])

    def __str__(self) -> str:
        widths = [max(len(r[i]) for r in [self.headers, *self.rows]) for i in range(len(self.headers))]
        lines = [
            "  ".join(h.ljust(w) for h, w in zip(self.headers, widths)).rstrip(), "  ".join("-" * w for w in widths),
        ]
        for row in self.rows:
            cells = [c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))]
            lines.append("  ".join(cells).rstrip())
        return "\n".join(lines)


def group(items, key):
    out = defaultdict(list)
    for x in items:
        out[key(x)].append(x)
    return {k: out[k] for k in sorted(out)}


def by_region(sales: list[Sale]) -> Table:
    table = Table(["region", "sales", "units", "total", "average"])
    for region, part in group(sales, lambda s: s.region).items():
        total = sum(s.total for s in part)
        table.add(region, len(part), sum(s.units for s in part), total, total / len(part))
    table.add("all", len(sales), sum(s.units for s in sales), sum(s.total for s in sales), 0.0)
    return table


def pivot(sales: list[Sale]) -> Table:
    months = sorted({s.month for s in sales})
    cells: dict[tuple[str, str], float] = {}
    for s in sales:
        cells[s.product, s.month] = cells.get((s.product, s.month), 0.0) + s.total
    table = Table(["product", *months])
    for product in sorted({s.product for s in sales}):
        table.add(product, *(cells.get((product, m), 0.0) for m in months))
    return table


def outliers(sales: list[Sale]) -> list[Sale]:
    mean = sum(s.price for s in sales) / len(sales)
    spread = (sum((s.price - mean) ** 2 for s in sales) / len(sales)) ** 0.5
    return sorted((s for s in sales if abs(s.price - mean) > 3 * spread), key=lambda s: (-s.price, s.date))


def histogram(values: list[float], buckets: int, width: int = 30) -> list[str]:
    low, high = min(values), max(values)
    counts = [0] * buckets
    for v in values:
        counts[min(int((v - low) / (high - low) * buckets), buckets - 1)] += 1
    top = max(counts)
    return [f"{low + (high - low) * i / buckets:>9.2f} {'#' * (n * width // top)} {n}" for i, n in enumerate(counts)]


def word_counts(sales: list[Sale]) -> Counter[str]:
    words: Counter[str] = Counter()
    for s in sales:
        word = ""
        for c in s.note.lower() + " ":
            if c.isalnum():
                word += c
            elif word:
                words[word] += 1
                word = ""
    return words


def running_best(sales: list[Sale]) -> list[str]:
    best = 0.0
    out = []
    for s in sorted(sales, key=lambda s: s.date):
        if s.total > best:
            best = s.total
            out.append(f"{s.date} {s.total:.2f}")
    return out


def main(n: int) -> None:
    text = generate(n)
    lines = text.splitlines()
    print(len(lines), len(text), lines[0], lines[1], lines[-1], sep="\n")
    sales, problems = load(text)
    print(len(sales), problems[:3], len(problems))
    print(sales[0], sales[0].total, sales[0].month)
    print(by_region(sales))
    print(pivot(sales))
    print("\n".join(histogram([s.price for s in sales if s.price < 200], 6)))
    for s in outliers(sales)[:5]:
        print(f"outlier: {s.date} {s.product:<16}{s.price:>10.2f} {s.note!r}")
    words = word_counts(sales)
    print(words.most_common(3), sorted(w for w, c in words.items() if c == min(words.values())), words.total())
    print(running_best(sales)[-3:], {k: len(v) for k, v in group(sales, lambda s: s.note[:4]).items()})
    for bad in ['a,"b', 'a,"b"c\n', 'a"b,c\n', "wrong,header\n"]:
        try:
            print(list(read_csv(StringIO(bad))), len(load(bad)[0]))
        except CsvError as e:
            print("CsvError:", e)
    print(list(read_csv(StringIO('x,"two\nlines","say ""hi"""\n,,\n"",last'))))
    back = "\n".join(",".join(quote(f) for f in row) for row in read_csv(StringIO(text))) + "\n"
    print(back == text)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
