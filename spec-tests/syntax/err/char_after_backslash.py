# error: E0101 2:7 unexpected character after line continuation character
x = 1 \ 2
