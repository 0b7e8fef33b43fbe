# error: E03 2
for i in 10:
    print(i)
