# error: E0102 2:5 unterminated triple-quoted string literal (detected at line 4)
x = """abc
def
