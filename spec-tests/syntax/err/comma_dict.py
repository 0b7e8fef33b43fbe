# error: E0118 2:9 invalid syntax. Perhaps you forgot a comma?
x = {1: 2 3: 4}
