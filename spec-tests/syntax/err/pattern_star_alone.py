# error: E0112 3:10 a starred pattern must be in a sequence
match x:
    case *a:
        pass
