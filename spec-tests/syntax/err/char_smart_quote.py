# error: E0101 2:7 invalid character '“' (U+201C)
print(“hello”)
