match x:
    case 1 | 2 | 3: pass
    case (1 | 2) as a: pass
    case 1 | 2 as a: pass
    case [1 as a, 2 | 3]: pass
    case A(b=1 | 2 as c): pass
    case (a as b) as c: pass
