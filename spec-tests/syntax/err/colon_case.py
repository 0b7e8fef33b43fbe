# error: E0103 3:11 expected ':'
match x:
    case 1
        pass
