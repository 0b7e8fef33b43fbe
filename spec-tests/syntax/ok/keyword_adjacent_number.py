1if 1else 2
[1for x in y]
0x1for x in y
1or 2
1and 2
1in x
1is x
1not in x
0xfor 1
