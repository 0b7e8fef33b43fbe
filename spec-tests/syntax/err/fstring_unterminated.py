# error: E0102 2:5 unterminated f-string literal (detected at line 2)
x = f"abc
