# error: E0100 3:11 invalid syntax
match x:
    case _.a:
        pass
