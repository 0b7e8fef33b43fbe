# error: E0112 3:10 real number required in complex literal
match x:
    case 1j + 1:
        pass
