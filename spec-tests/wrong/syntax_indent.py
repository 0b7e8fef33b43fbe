# error: E01 3 indented block
def f():
return 1
