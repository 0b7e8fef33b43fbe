for i in range(5):
    if i == 1:
        continue
    if i == 4:
        break
    print(i)
else:
    print("not reached")
for i in range(3):
    pass
else:
    print("else", i)
n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
    print(n)
else:
    print("no")
while n > 5:
    n -= 1
else:
    print("done", n)
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print(i, j)
    else:
        print("inner else")
for i in range(10, 0, -3):
    print(i, end=" ")
print(i)
for i in range(0):
    print("never")
for i in range(5):
    i += 10
    print(i, end=",")
print(i)
