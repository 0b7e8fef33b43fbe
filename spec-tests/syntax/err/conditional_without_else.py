# error: E0103 2:11 expected 'else' after 'if' expression
x = a if b
