# error: E01 4 indent
if True:
        x = 1
    y = 2
