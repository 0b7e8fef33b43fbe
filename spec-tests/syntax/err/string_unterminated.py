# error: E0102 2:5 unterminated string literal (detected at line 2)
x = "abc
