# error: E0106 2:5 invalid imaginary literal
x = 1jx
