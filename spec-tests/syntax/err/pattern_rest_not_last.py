# error: E0112 3:16 double star pattern must be the last in a mapping
match x:
    case {**a, 1: b}:
        pass
