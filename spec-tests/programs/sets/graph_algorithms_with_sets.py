def graph(text):
    g = {}
    for a, b in (e.split("-") for e in text.split()):
        g.setdefault(a, set()).add(b)
        g.setdefault(b, set()).add(a)
    return g


def triangles(g):
    return {tuple(sorted((a, b, c))) for a in g for b in g[a] for c in g[a] & g[b]}


def cliques(g, current=frozenset(), candidates=None, excluded=frozenset()):
    if candidates is None:
        candidates = frozenset(g)
    if not candidates and not excluded:
        yield current
        return
    for v in sorted(candidates):
        yield from cliques(g, current | {v}, candidates & g[v], excluded & g[v])
        candidates -= {v}
        excluded |= {v}


def colour(g):
    colours = {}
    for v in sorted(g, key=lambda v: (-len(g[v]), v)):
        used = {colours[n] for n in g[v] if n in colours}
        colours[v] = min(set(range(len(g))) - used)
    return colours


def components(g):
    left = set(g)
    while left:
        todo = [min(left)]
        part = set()
        while todo:
            v = todo.pop()
            if v not in part:
                part.add(v)
                todo += g[v] - part
        left -= part
        yield part


def bridges(g):
    out = set()
    for a in g:
        for b in g[a]:
            if a < b:
                cut = {v: ns - ({b} if v == a else {a} if v == b else set()) for v, ns in g.items()}
                if len(list(components(cut))) > len(list(components(g))):
                    out.add((a, b))
    return out


def vertex_cover(g):
    edges = {frozenset((a, b)) for a in g for b in g[a]}
    cover = set()
    while edges:
        v = min(g, key=lambda v: (-sum(v in e for e in edges), v))
        cover.add(v)
        edges = {e for e in edges if v not in e}
    return cover


g = graph("a-b b-c c-a c-d d-e e-f f-d x-y")
print({v: sorted(ns) for v, ns in sorted(g.items())})
print(sorted(triangles(g)), sorted("".join(sorted(c)) for c in cliques(g)), sorted(bridges(g)))
print(sorted("".join(sorted(p)) for p in components(g)), sorted(colour(g).items()), sorted(vertex_cover(g)))
print(
    max(len(c) for c in cliques(g)), len({frozenset((a, b)) for a in g for b in g[a]}),
    all(colour(g)[a] != colour(g)[b] for a in g for b in g[a]),
)
g["x"].discard("y")
g["y"].clear()
print(sorted(len(p) for p in components(g)), [sorted(c) for c in cliques(g) if len(c) == 1])
