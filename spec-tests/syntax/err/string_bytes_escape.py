# error: E0102 2:7 (value error) invalid \x escape at position 0
x = b"\x4"
