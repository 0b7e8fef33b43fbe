# error: E0109 3:11 'yield' inside list comprehension
def f():
    x = [(yield a) for a in b]
