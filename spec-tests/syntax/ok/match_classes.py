match x:
    case A(): pass
    case A(1): pass
    case A(a, b): pass
    case A(a=1): pass
    case A(a, b=c,): pass
    case a.B(c=D(e)): pass
    case int(x) | str(x): pass
