# error: E0103 2:4 expected ':'
try
    pass
except E:
    pass
