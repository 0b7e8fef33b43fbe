# error: E0112 3:10 multiple starred expressions in sequence pattern
match x:
    case [*a, *b]:
        pass
