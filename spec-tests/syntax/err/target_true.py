# error: E0107 2:1 cannot assign to True
True = 1
