# error: E0107 2:2 cannot assign to lambda here. Maybe you meant '==' instead of '='?
(lambda: x) = 1
