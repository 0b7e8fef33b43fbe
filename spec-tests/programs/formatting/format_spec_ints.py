for n in [0, 7, -42, 123456789]:
    print(f"[{n}] [{n:d}] [{n:5}] [{n:<5}] [{n:^5}] [{n:>5}] [{n:05}] [{n:+}] [{n: }] [{n:-}] [{n:=+8}] [{n:*^9}] [{n:0>4}]")
    print(f"[{n:b}] [{n:o}] [{n:x}] [{n:X}] [{n:#b}] [{n:#o}] [{n:#x}] [{n:#X}] [{n:08b}] [{n:#010x}] [{n:,}] [{n:_}] [{n:15,}] [{n:_x}] [{n:_b}]")
    print(f"[{n:e}] [{n:.2e}] [{n:f}] [{n:.1f}] [{n:g}] [{n:.3g}] [{n:%}] [{n:.0%}] [{n:n}] [{n:10.3f}] [{n:+.1e}]")
print(f"{65:c} {8364:c} {True:d} {True} {True:5} {False:<5}| {True:x} {1:>1} {12345:2}")
width, fill, align, prec = 8, "*", "^", 2
print(f"{42:{width}} {42:{fill}{align}{width}} {3.14159:{width}.{prec}f} {42:{'0'}>{4}} {'x':{fill}<{width // 2}}")
print("{:5d}|{:<5d}|{:^5d}|{:>5d}".format(1, 2, 3, 4), "{0:x} {0:o} {0:b} {1:,}".format(255, 9999999))
print(
    "{:{w}d} {:{f}>{w}}".format(7, 8, w=4, f="-"), "{a:03d}-{b:+d}".format(a=5, b=6), "{:,}".format(-1234567),
    "{:08,}".format(1234),
)
print(format(1234, ","), format(-5, "04d"), format(255, "b"), format(7), format(10, ">6"), format(3, "+"))
print("%d %5d %-5d| %05d %+d % d %x %X %o %#x %#o %c %i %s %r" % (1, 2, 3, 4, 5, 6, 255, 255, 8, 255, 8, 65, 9, 10, 11))
print(
    "%*d|%-*d|%.3d|%5.2d" % (6, 42, 6, 42, 7, 3), "%%d %d%%" % 50, "%s" % 5, "%s and %s" % (1, 2),
    "%(a)d %(b)05d" % {"a": 1, "b": 22},
)


def bad(spec, value):
    try:
        return format(value, spec)
    except ValueError as e:
        return f"ValueError: {e}"


for spec in ["z", ".3d", ",x", "5.2", "10q", "c", "=5", "<<5", "08_b", ",_d"]:
    print(spec, "|", bad(spec, 42))
print(f"{9223372036854775807:,} {-9223372036854775807 - 1} {9223372036854775807:x} {-1:x} {-255:#b}")
table = [(i, i * i, i**3) for i in (1, 10, 100)]
for row in table:
    print("|" + "|".join(f"{v:>{w}}" for v, w in zip(row, (4, 6, 8))) + "|")
