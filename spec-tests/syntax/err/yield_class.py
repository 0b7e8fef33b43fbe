# error: E0109 3:5 'yield' outside function
class A:
    yield 1
