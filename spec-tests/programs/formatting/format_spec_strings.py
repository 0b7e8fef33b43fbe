for s in ["", "a", "hello", "naïve 日本"]:
    print(f"[{s}] [{s:8}] [{s:<8}] [{s:>8}] [{s:^8}] [{s:*^9}] [{s:.2}] [{s:8.3}] [{s:>6.1}] [{s!r}] [{s!r:>10}] [{s!a:<6}] [{s!s:^5}]")
print(
    "{} {} {}".format("a", 1, None), "{1} {0} {1}".format("x", "y"), "{a}{b}{a}".format(a=1, b=2),
    "{0} {k}".format("p", k="q"),
)
print(
    "{:>5}|{:<5}|{:^5}|{:-^7}".format("r", "l", "c", "m"), "{0!r} {0!s} {0!a}".format("é'"), "{{}} {{{}}}".format(5),
    "{:{}}|".format("w", 4),
)
print(
    "%s|%5s|%-5s|%.2s|%5.1s|%r|%a|%c" % ("a", "b", "c", "defg", "hij", "k'", "é", "z"),
    "%(x)s-%(y)s" % {"x": "1", "y": "2"},
)
person = {"name": "Ann", "age": "31"}
langs = {"ann": ["py", "c"]}
print(
    "{name} is {age}".format(**person), "{p[name]} knows {l[ann][1]}".format(p=person, l=langs),
    "{0[1]} {0[0]}".format(["a", "b"]),
)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(
    "{0.x} {0.y} {p.x:>4}".format(Point(1, 2), p=Point(3, 4)), "{:>{w}.{p}}|".format("truncate me", w=10, p=5),
    "{x}".format_map({"x": 7}),
)
name, n = "molt", 3
print(f"{name} {name!r} {name.upper()} {name[0]}{name[-1]} {name * n} {len(name)} {n + 1} {n * 2 = } {name=} {name[1:3]=!s} {n=:>4}")
print(f"{'nested ' + f'{n}' + ' deep'} {'yes' if n > 2 else 'no'} {[i for i in range(n)]} {(lambda v: v * 2)(n)} {{'k': n}} {{{n}}}")
print(f"""triple {name}
 and {n:02}""", f'{"double"}', f"{'single'}", f"{name}" f"{n}" " plain", rf"raw \n {n}", f"\t{n}\x41")
print(f"{None} {True} {[1, 'a']} {(1,)} {{}} {{1}} {None!r:>6}|{[]!s:<4}|{(1, 2)!s:^10}|")
d = {"a": 1, "z": 26}
e = {"b": {"c": [10, 20]}}
print(f"{d['a']} {e['b']['c'][1]} {d.get('q', -1)} {d['a']:03} {sum(e['b']['c']):,} {d["z"] + d['a']=}")
rows = [("id", "name", "price"), ("1", "tea", "3.00"), ("22", "coffee", "4.50")]
widths = [max(len(r[i]) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(f"{c:<{w}}" if i < 2 else f"{c:>{w}}" for i, (c, w) in enumerate(zip(r, widths))))


def safe(template, *args):
    try:
        return template.format(*args)
    except (IndexError, KeyError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


for t in ["{}", "{0}{1}", "{", "}", "{x}", "{:d}", "{!z}", "{} {0}", "{:>>}", "{0.}"]:
    print(repr(t), safe(t, "s"))
