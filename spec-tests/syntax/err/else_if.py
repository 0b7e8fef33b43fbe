# error: E0103 4:6 expected ':'
if x:
    pass
else if y:
    pass
