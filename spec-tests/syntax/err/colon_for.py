# error: E0103 2:11 expected ':'
for x in y
    pass
