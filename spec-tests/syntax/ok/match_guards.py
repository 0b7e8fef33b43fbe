match x:
    case a if a > 1: pass
    case _ if (b := x): pass
    case a if b := x: pass
    case [a, b] if a if b else a: pass
