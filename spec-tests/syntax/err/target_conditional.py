# error: E0107 2:1 cannot assign to conditional expression here. Maybe you meant '==' instead of '='?
a if b else c = d
