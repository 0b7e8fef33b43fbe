# error: E0103 2:18 expected ':'
with open(x) as f
    pass
