# error: E0108 2:16 duplicate argument 'a' in function definition
f = lambda a, *a: 1
