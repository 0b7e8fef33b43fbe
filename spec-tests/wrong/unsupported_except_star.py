# error: E0403 4 except*
try:
    print(1)
except* ValueError:
    print(2)
