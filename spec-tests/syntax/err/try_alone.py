# error: E0103 4:1 expected 'except' or 'finally' block
try:
    pass
x = 1
