print("{:>{width}}|{:{align}{w2}}|{:.{prec}f}".format("a", "b", 3.14159, width=5, align="^", w2=7, prec=3))
print(
    "{0}{1}{0}".format("ab", "cd"), "{}".format(""), "{{}}{}".format(1), "{0:{0}}".format(5),
    "{:{}}".format("x", 4) + "|",
)
print("{a[0]}{a[1]} {b[key]} {c.real} {d[0][1]}".format(a=[1, 2], b={"key": "v"}, c=5, d=[[7, 8]]))
print("{!r} {!s} {!a} {!r:>6}".format("q", "q", "ü", "z"), "{0!r:*^9}".format("mid"))
print("{:d} {:5d} {:<5d}| {:^5d} {:05d} {:+d} {:x} {:#b} {:,}".format(1, 2, 3, 4, 5, 6, 255, 5, 1234567))
print("{:f} {:.1f} {:8.3f} {:<8.2f}| {:e} {:g} {:%} {:.0%}".format(
    1.5, 2.25, 3.14159, 4.5, 12345.678, 0.0001, 0.5, 0.256,
))
print("{:s} {:10s}| {:>10s} {:^10s} {:.3s} {:>5.2s}".format("str", "left", "right", "mid", "truncated", "xyz"))
print("{} {} {} {}".format(True, None, [1, "a"], (1,)), "{:5}|{:>5}|{!s:^7}".format(True, False, None))
print("{x}{y}".format(**{"x": 1, "y": 2}), "{}-{}".format(*"ab"), "{0}{z}".format(*[1], **{"z": 9}))
print(
    "a{}b{}c".format("{", "}"), "{:{fill}<5}".format("x", fill="-"), "{:\u00e9^5}".format("x"), "{:=+7d}".format(42),
    "{:=07d}".format(-42),
)
print(
    "{:_} {:_x} {:,.2f} {:_.1f}".format(1234567, 0xFFFFFFFF, 1234567.891, 9876.54), "{:n}".format(42),
    "{:c}{:c}".format(72, 105),
)


def attempt(template, *args, **kwargs):
    try:
        return template.format(*args, **kwargs)
    except (IndexError, KeyError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


for t in ["{} {}", "{2}", "{name}", "{0} {}", "{", "}", "{0", "{0!x}", "{0:Q}", "{:.}", "{0[5]}", "{:>>5}", "{a[x]}"]:
    print(t, "->", attempt(t, "one", a={"y": 1}))
print("%s %r %d %5.2f %x %c %% %-5s| %05d %+d %e" % ("s", "r", 3, 3.14159, 255, "c", "l", 42, 7, 1234.5))
print(
    "%s" % "only", "%s" % 5, "%s" % None, "%s" % [1, 2], "%s %s" % ("a", ("t",)), "%(a)s %(b)d" % {"a": "x", "b": 2},
    "%5s|%-5s|%.2s" % ("ab", "cd", "efg"),
)
print(
    "%3d|%-3d|%03d|% d|%+d" % (5, 5, 5, 5, 5), "%.3d" % 7, "%#x %#o" % (255, 8), "%i %u" % (1, 2),
    "%g %G %E" % (1e-10, 1e20, 12.5), "%s" % True, "%d" % True,
)
