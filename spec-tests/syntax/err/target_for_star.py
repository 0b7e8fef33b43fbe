# error: E0107 2:5 starred assignment target must be in a list or tuple
for *x in y:
    pass
