# error: E0107 2:1 multiple starred expressions in assignment
*a, *b = x
