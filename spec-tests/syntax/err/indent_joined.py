# error: E0105 4:1 unexpected indent
x = 1
\
    y = 2
