from io import BytesIO, StringIO

out = StringIO()
print(out.write("hello "), out.write("world\n"), out.tell())
print("printed", 1, 2, file=out, sep="-")
out.writelines(["a\n", "b"])
print(repr(out.getvalue()), len(out.getvalue()))
out.seek(6)
print(repr(out.read(5)), repr(out.readline()), out.readlines(), repr(out.read()))
out.seek(0)
out.write("HELLO")
print(out.getvalue().splitlines()[0], out.tell())
out.seek(0)
out.truncate(5)
print(repr(out.getvalue()), out.closed)
source = StringIO("first\nsecond\n\nfourth")
for i, line in enumerate(source):
    print(i, repr(line))
print(
    repr(source.readline()), source.seek(0), repr(source.readline(3)), repr(source.readline()),
    [len(x) for x in source],
)
with StringIO("x\ny") as s:
    print(s.read().split(), s.closed)
print(s.closed)
try:
    s.read()
except ValueError as e:
    print("ValueError:", e)
b = BytesIO(b"\x01\x02\x03\x04")
print(b.read(2), b.read(), b.read(), b.getvalue(), b.seek(1), b.read(1), b.tell())
b.seek(0, 2)
b.write(b"end")
print(b.getvalue(), len(b.getbuffer()))


def parse_csv(stream):
    header = stream.readline().rstrip("\n").split(",")
    for line in stream:
        yield dict(zip(header, line.rstrip("\n").split(",")))


print(list(parse_csv(StringIO("a,b\n1,2\n3,4\n"))))


class Tee:
    def __init__(self, *streams):
        self.streams = streams

    def write(self, text):
        for s in self.streams:
            s.write(text)
        return len(text)


one, two = StringIO(), StringIO("kept:")
two.seek(5)
print("both", 42, file=Tee(one, two))
print(repr(one.getvalue()), repr(two.getvalue()))


def report(rows, stream):
    total = 0
    for name, n in rows:
        stream.write(f"{name:<5}{n:>4}\n")
        total += n
    print(f"total{total:>4}", file=stream)
    return stream


print(report([("a", 5), ("bb", 10)], StringIO()).getvalue(), end="")
big = StringIO()
for i in range(1000):
    big.write(str(i % 10))
print(len(big.getvalue()), big.getvalue()[::111])
