# error: E0112 3:19 alternative patterns bind different names
match x:
    case (a, 1) | (b, 2):
        pass
