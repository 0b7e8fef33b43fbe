# error: E0100 2:7 invalid syntax
assert
