# error: E0109 4:9 'return' outside function
def f():
    class A:
        return 1
