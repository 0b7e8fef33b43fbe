# error: E0107 2:9 cannot delete literal
del (a, 1)
