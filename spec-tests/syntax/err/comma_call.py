# error: E0118 2:3 invalid syntax. Perhaps you forgot a comma?
f(a b)
