lambda: 1
lambda x: x
lambda x, y=1, *z, a, b=2, **c: x
lambda x, /, y, *, z: x
lambda *, x: x
lambda *x: x
lambda **x: x
lambda x,: x
lambda: (yield)
lambda: lambda: 1
lambda x=lambda: 1: x
lambda: (a, b)
f(lambda x: x, lambda: 1)
{lambda: 1}
x[lambda: 1:2]
