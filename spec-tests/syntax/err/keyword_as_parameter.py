# error: E0116 2:7 invalid syntax: 'lambda' is a keyword and cannot be a name
def f(lambda):
    pass
