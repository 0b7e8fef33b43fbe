# error: E0108 2:3 Generator expression must be parenthesized
f(x for x in y, 1)
