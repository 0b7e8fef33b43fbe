# error: E01 2 does not match
x = (1 + 2]
