# error: E0103 2:11 expected ':'
while True
    pass
