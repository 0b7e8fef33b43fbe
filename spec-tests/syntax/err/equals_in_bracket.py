# error: E0117 2:8 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
x = [a = 1]
