# error: E0104 2:10 f-string: closing parenthesis '}' does not match opening parenthesis '('
x = f"{(a}"
