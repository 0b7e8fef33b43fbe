# error: E0107 2:1 cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
... = 1
