a < b
a > b
a <= b
a >= b
a == b
a != b
a in b
a not in b
a is b
a is not b
a < b < c
a < b == c in d is not e
(a < b) < c
a < (b < c)
a is (not b)
not a in b
a | b < c + d
