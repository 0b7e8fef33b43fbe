# error: E0107 2:3 cannot assign to True
f(True=1)
