1j
1J
1.5j
1e3j
.5j
1_0j
0j
00j
