a = 1
a = b = c = 2
a, b = b, a
a, = x
[a, b] = x
(a, (b, *c), [d]) = x
a.b = x[0] = 1
*a, b = x
() = x
[] = x
x = yield_ = 3
a = *b, c
