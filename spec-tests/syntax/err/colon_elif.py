# error: E0103 4:7 expected ':'
if x:
    pass
elif y
    pass
