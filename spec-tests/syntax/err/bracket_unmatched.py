# error: E0104 2:6 unmatched ')'
x = 1)
