# error: E0113 2:6 assignment expression cannot rebind comprehension iteration variable 'a'
x = [a := 1 for a in b]
