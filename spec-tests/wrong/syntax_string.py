# error: E01 2 unterminated
x = "abc
