# error: E0102 2:5 cannot mix bytes and nonbytes literals
x = "a" b"b"
