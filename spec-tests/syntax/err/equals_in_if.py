# error: E0117 2:6 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
if x = 3:
    pass
