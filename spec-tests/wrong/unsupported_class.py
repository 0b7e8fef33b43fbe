# error: E04 2
class P:
    pass


print(P())
