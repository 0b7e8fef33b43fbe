# error: E0117 2:9 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
while x = 3:
    pass
