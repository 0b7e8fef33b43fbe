# error: E0109 3:10 assignment expression within a comprehension cannot be used in a class body
class A:
    x = [b := 1 for c in d]
