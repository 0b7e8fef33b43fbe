# error: E0103 2:5 expected ':'
if x
    pass
