# error: E0117 2:4 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
f(a=x for x in y)
