# error: E0103 2:11 expected ':'
class A(B)
    pass
