# error: E0105 4:1 unindent does not match any outer indentation level
if x:
        y = 1
    z = 2
