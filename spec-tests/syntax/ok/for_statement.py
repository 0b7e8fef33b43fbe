for x in y:
    pass
for x, y in z: pass
for x, in z: pass
for (x, y) in z: pass
for [x, *y] in z: pass
for x.a in y: pass
for x[0] in y: pass
for x in 1, 2, 3: pass
for x in *a, b: pass
for *x, y in z: break
else:
    pass
for x in y:
    continue
for (x) in y: pass
for f(x).a in y: pass
