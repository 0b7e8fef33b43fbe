# error: E0112 3:17 mapping pattern checks duplicate key
match x:
    case {1: a, 1: b}:
        pass
