# error: E0103 2:8 expected ':'
match x
    case 1:
        pass
