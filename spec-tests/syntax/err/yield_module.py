# error: E0109 2:1 'yield' outside function
yield 1
