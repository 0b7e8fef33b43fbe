# error: E0103 2:6 expected '('
def f:
    pass
