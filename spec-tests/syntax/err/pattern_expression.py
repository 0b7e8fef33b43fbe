# error: E0100 3:12 invalid syntax
match x:
    case a + b:
        pass
