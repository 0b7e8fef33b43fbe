# error: E0103 4:9 expected ':'
try:
    pass
except E
    pass
