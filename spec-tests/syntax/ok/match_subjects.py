match x, y:
    case a, b: pass
match x,:
    case a: pass
match *a, b:
    case _: pass
match (x):
    case _: pass
match [x]:
    case _: pass
match {x}:
    case _: pass
match -x:
    case _: pass
match not x:
    case _: pass
match lambda: x:
    case _: pass
match (a := b):
    case _: pass
match a := b:
    case _: pass
match x.y(z)[0]:
    case _: pass
match match:
    case case: pass
