# error: E0118 2:6 invalid syntax. Perhaps you forgot a comma?
x = [1 2]
