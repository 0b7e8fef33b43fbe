# error: E0101 2:9 unexpected end of file after line continuation character
x = 1 + \