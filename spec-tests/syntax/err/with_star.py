# error: E0100 2:11 invalid syntax
with x as *a:
    pass
