(a := 1)
[a := 1, b := 2]
f(a := 1)
x[a := 1]
if (a := 1): pass
while a := f(): break
[b := a for a in c]
[a for a in b if (c := a)]
(a := (b := 1))
x = (y := 1), 2
lambda: (a := 1)
assert (a := 1)
def f(x=(a := 1)): pass
{(a := 1): 2}
[[b := a for a in c] for d in e]
