# error: E0107 2:12 cannot assign to function call
x = [a for f() in b]
