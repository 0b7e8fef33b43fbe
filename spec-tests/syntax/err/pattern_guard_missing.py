# error: E0100 3:14 invalid syntax
match x:
    case 1 if:
        pass
