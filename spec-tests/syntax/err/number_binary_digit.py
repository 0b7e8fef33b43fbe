# error: E0106 2:8 invalid digit '2' in binary literal
x = 0b12
