# error: E0113 4:12 name 'x' is used prior to global declaration
def f():
    print(x)
    global x
