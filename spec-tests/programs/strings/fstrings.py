name = "Molt"
n = 42
x = 3.14159
print(f"{name} {n} {x}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:X}|{n:#x}|{n:b}|{n:#b}|{n:o}|{n:,}|{n:e}")
print(f"{1234567:,} {1234567:_} {-1234567:,} {255:08b} {-5:04d} {n:c}")
print(f"{name:10}|{name:>10}|{name:^10}|{name:*^10}|{name:.2}|{name!r}|{name!s:>6}")
print(f"{{}} {{{n}}} {n + 1} {n * 2:>6} {'nested'} {f'{n}'}")
print(f"{n=} {x = } {n + 1=}")
print(f"{[1, 2]} {(1, 'a')} {True!r}")
print(f"{'a' if n > 3 else 'b'} {n if n else 0:>4}")
width = 8
print(f"{n:{width}}|{name:>{width}}|{x:{width}.{2}f}|")
print(f"" + f"{''}" + "end")
