a = [*b]
a = *b,
a = (*b, c)
f(*a, *b)
print(*[1], *(2,))
x = {*a, *b}
for x in *a, *b: pass
