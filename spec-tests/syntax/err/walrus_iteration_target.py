# error: E0113 2:35 comprehension inner loop cannot rebind assignment expression target 'c'
x = [a for a in b if (c := 0) for c in d]
