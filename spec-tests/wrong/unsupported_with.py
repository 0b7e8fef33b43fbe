# error: E04 2
with open("x") as f:
    print(f.read())
