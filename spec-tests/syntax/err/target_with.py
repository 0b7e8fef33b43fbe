# error: E0107 2:11 cannot assign to literal
with x as 1:
    pass
