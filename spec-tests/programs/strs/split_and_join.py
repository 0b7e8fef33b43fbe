print("a b  c".split(), "a b  c".split(" "), " lead and trail ".split(), "".split(), "   ".split(), "".split(","))
print("a,b,,c,".split(","), "a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "abc".split("x"), ",".split(","))
print("one  two three".split(None, 1), "one two  three ".rsplit(None, 1), "a--b--c".split("--"), "aXXbX".split("X"))
print("l1\nl2\r\nl3\rl4".splitlines(), "a\n\nb\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines())
print("tab\tsep\nnew line".split(), "a\tb".split("\t"), "x\x0cy\x1cz".splitlines())
print(", ".join(["x", "y", "z"]), "".join("abc"), "-".join([]), "-".join(["one"]), "+".join("12345"))
print("\n".join(f"{i}:{w}" for i, w in enumerate("alpha beta".split())))
try:
    print("abc".split(""))
except ValueError as e:
    print("ValueError:", e)

csv = "name, age , city\nann, 31, Oslo\nbob,25 ,Rome\n"
rows = [[cell.strip() for cell in line.split(",")] for line in csv.splitlines()]
header, *data = rows
table = [dict(zip(header, row)) for row in data]
print(header, table, [int(r["age"]) for r in table])
path = "/usr/local/lib/python3.12/site.py"
print(path.split("/"), path.rsplit("/", 1), path.rsplit(".", 1)[-1], "/".join(path.split("/")[:-1]))
query = "a=1&b=2&c=&d"
pairs = {}
for part in query.split("&"):
    k, _, v = part.partition("=")
    pairs[k] = v
print(pairs, "&".join(f"{k}={v}" for k, v in pairs.items()))
words = "The quick brown fox".split()
print(" ".join(reversed(words)), " ".join(w[::-1] for w in words), "".join(w[0] for w in words))
print([len(w) for w in words], max(words, key=len), sorted(words), sorted(words, key=str.lower))
a, b, *rest = "1 2 3 4 5".split()
print(int(a) + int(b), [int(r) for r in rest], sum(map(int, "4 5 6".split())))
print("a, b;c".replace(";", ",").replace(" ", "").split(","), "2024-01-15".split("-")[1])
