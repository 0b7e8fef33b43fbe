b'abc'
B"abc"
b'\x00\xff\n\101\q\\'
rb'\x00'
Rb"\d"
bR'''
a'''
b'a' b"b" rb'\c'
b''
