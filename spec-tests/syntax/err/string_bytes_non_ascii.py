# error: E0102 2:7 bytes can only contain ASCII literal characters
x = b"é"
