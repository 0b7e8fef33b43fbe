# error: E0100 2:8 invalid syntax
class A(x for x in y):
    pass
