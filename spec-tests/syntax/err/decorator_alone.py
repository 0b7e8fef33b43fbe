# error: E0103 3:1 expected a function or class after a decorator
@x
y = 1
