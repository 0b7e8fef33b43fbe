# error: E0112 3:17 positional patterns follow keyword patterns
match x:
    case A(a=1, 2):
        pass
