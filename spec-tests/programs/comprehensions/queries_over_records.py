class Order:
    def __init__(self, id, customer, items, paid=True):
        self.id = id
        self.customer = customer
        self.items = items
        self.paid = paid

    @property
    def total(self):
        return sum(n * price for _, n, price in self.items)


orders = [
    Order(1, "ann", [("tea", 2, 300), ("cup", 1, 800)]),
    Order(2, "bob", [("tea", 1, 300)], paid=False),
    Order(3, "ann", [("pot", 1, 2500)]),
    Order(4, "cy", []),
    Order(5, "bob", [("cup", 4, 800), ("pot", 1, 2400), ("tea", 10, 250)]),
]
print([o.id for o in orders if o.paid and o.total > 1000], sum(o.total for o in orders if not o.paid))
customers = sorted({o.customer for o in orders})
print({c: sum(o.total for o in orders if o.customer == c) for c in customers})
print({c: [o.id for o in orders if o.customer == c] for c in customers})
print(sorted({name for o in orders for name, _, _ in o.items}))
sold = {name: sum(n for o in orders for item, n, _ in o.items if item == name) for name in ["tea", "cup", "pot", "lid"]}
print(sold, {k for k, v in sold.items() if v == 0}, max(sold, key=lambda k: sold[k]))
prices = {(item, price) for o in orders for item, _, price in o.items}
print(sorted(prices), [item for item in sold if len({p for i, p in prices if i == item}) > 1])
biggest = max(orders, key=lambda o: o.total)
print(biggest.id, biggest.total, [(n * p, name) for name, n, p in biggest.items], min(orders, key=lambda o: o.total).id)
print([(o.id, c, i) for o in orders for i, (c, n, _) in enumerate(o.items) if n > 1])
matrix = [[sum(n for item, n, _ in o.items if item == name) for name in ("tea", "cup", "pot")] for o in orders]
print(matrix, [sum(column) for column in zip(*matrix)], [row.index(max(row)) for row in matrix])
print(all(o.items for o in orders), any(not o.items for o in orders), [bool(o.items) for o in orders])
print(", ".join(f"{o.customer}#{o.id}:{o.total / 100:.2f}" for o in sorted(orders, key=lambda o: -o.total)))
graph = {a.id: [b.id for b in orders if b.customer == a.customer and b.id != a.id] for a in orders}
print(graph, {k: len(v) for k, v in graph.items() if v}, [(a, b) for a in graph for b in graph[a] if a < b])
