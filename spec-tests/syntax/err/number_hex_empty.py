# error: E0106 2:5 invalid hexadecimal literal
x = 0x
