# error: E0107 2:5 cannot assign to literal
for 1 in x:
    pass
