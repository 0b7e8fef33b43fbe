match x:
    case []: pass
    case (): pass
    case [a]: pass
    case [a, b,]: pass
    case (a, b): pass
    case (a,): pass
    case a, b: pass
    case a, *_: pass
    case *a, b: pass
    case [*_]: pass
    case [a, *b, c]: pass
    case (1): pass
    case ((1)): pass
    case [[a, b], (c, d)]: pass
    case 1,: pass
