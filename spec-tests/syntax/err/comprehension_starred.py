# error: E0100 2:6 iterable unpacking cannot be used in comprehension
x = [*a for a in b]
