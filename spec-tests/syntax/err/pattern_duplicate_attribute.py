# error: E0112 3:17 attribute name repeated in class pattern: a
match x:
    case A(a=1, a=2):
        pass
