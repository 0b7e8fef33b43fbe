t = True
f = False
print(t + t, t * 5, f - 3, t & f, t | f, t ^ t, not t, ~5)
print(t == 1, f == 0, t < 2, int(t), float(t), bool(0), bool(-3), bool(0.0), bool(0.1))
print(t and f, t or f, 1 if t else 2)
print(3 and 5, 0 or 7, 0 and 1, 2 or 3)
print("" or "x", "a" and "b")
print(sum([True, True, False]), [True, False][t])
print(True, False, [True], str(True), f"{True} {True:d} {False:5}")
print(isinstance(3, int)) if False else print("ok")
