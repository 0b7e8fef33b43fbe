# error: E0107 2:1 cannot assign to comparison here. Maybe you meant '==' instead of '='?
a < b = c
