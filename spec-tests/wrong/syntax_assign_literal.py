# error: E01 2 assign
1 = x
