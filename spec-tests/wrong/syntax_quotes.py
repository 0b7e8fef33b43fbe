# error: E01 2 invalid character
x = “abc”
