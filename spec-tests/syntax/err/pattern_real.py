# error: E0112 3:14 imaginary number required in complex literal
match x:
    case 1 + 1:
        pass
