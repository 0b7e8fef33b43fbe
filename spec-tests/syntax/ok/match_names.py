match x:
    case a.b: pass
    case a.b.c: pass
    case _: pass
match x:
    case a: pass
match x:
    case match: pass
match x:
    case case: pass
