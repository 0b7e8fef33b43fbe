# error: E0107 2:1 cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
[x for x in y] = 1
