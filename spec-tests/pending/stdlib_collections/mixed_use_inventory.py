from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Event = namedtuple("Event", "day kind item count")
EVENTS = [
    Event(1, "buy", "tea", 10), Event(1, "buy", "cup", 4), Event(2, "sell", "tea", 3), Event(2, "sell", "cup", 5),
    Event(3, "buy", "cup", 2), Event(3, "sell", "tea", 7), Event(4, "sell", "tea", 1), Event(4, "return", "cup", 1),
]
stock: Counter[str] = Counter()
refused = deque(maxlen=2)
by_day = defaultdict(list)
last_seen: OrderedDict[str, int] = OrderedDict()
for e in EVENTS:
    by_day[e.day].append(e)
    if e.kind == "sell" and stock[e.item] < e.count:
        refused.append(e)
        continue
    stock[e.item] += e.count if e.kind != "sell" else -e.count
    last_seen[e.item] = e.day
    last_seen.move_to_end(e.item)
print(stock, stock.most_common(1), [f"{r.item}x{r.count}" for r in refused], list(last_seen.items()))
for day in sorted(by_day):
    kinds = Counter(e.kind for e in by_day[day])
    print(day, dict(kinds), sum(e.count for e in by_day[day]), kinds.most_common(1)[0][0])
totals = defaultdict(Counter)
for e in EVENTS:
    totals[e.kind][e.item] += e.count
print(
    {k: dict(v) for k, v in totals.items()}, totals["buy"] - totals["sell"], (totals["buy"] + totals["return"])["cup"],
    totals["none"], len(totals),
)
prices = ChainMap({"tea": 250}, {"tea": 300, "cup": 800})
print(sum(prices[i] * n for i, n in totals["sell"].items()), sorted(prices.items()), prices.maps[1]["tea"])
window: deque[int] = deque([], 3)
averages = []
for n in [e.count for e in EVENTS]:
    window.append(n)
    averages.append(round(sum(window) / len(window), 2))
print(averages, window, max(window))
graph = defaultdict(set)
for e in EVENTS:
    graph[e.item].add(e.kind)
    graph[e.kind].add(e.item)
print({k: sorted(v) for k, v in sorted(graph.items())}, len(graph["unknown"]), "unknown" in graph)
history = deque(EVENTS)
history.rotate(2)
print(
    history[0].day, history[-1].item, [e.count for e in list(history)[:3]], EVENTS[0]._replace(count=99).count,
    Event._make([9, "x", "y", 1]),
)
runs = []
for e in EVENTS:
    if runs and runs[-1][0] == e.kind:
        runs[-1][1].append(e.item)
    else:
        runs.append((e.kind, [e.item]))
print(runs)
