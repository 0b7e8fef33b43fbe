# error: E0103 2:14 expected ':'
with (a as b).c:
    pass
