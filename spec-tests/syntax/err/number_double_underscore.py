# error: E0106 2:5 invalid decimal literal
x = 1__0
