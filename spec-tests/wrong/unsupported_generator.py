# error: E04 3
def g():
    yield 1


for x in g():
    print(x)
