global a, b
def f():
    global c
    d = 1
    def g():
        nonlocal d
        d = 2
        class A:
            nonlocal d
            def h(self):
                nonlocal d
                d = 3
class B:
    def f(self):
        nonlocal __class__
        __class__ = 1
