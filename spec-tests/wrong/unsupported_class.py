# error: E0401 9 several base classes
class P:
    pass

class Q:
    pass


class R(P, Q):
    pass


print(R())
