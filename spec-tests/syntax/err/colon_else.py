# error: E0103 4:5 expected ':'
if x:
    pass
else
    pass
