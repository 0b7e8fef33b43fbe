def find_pair(xs, target):
    for i, a in enumerate(xs):
        for b in xs[i + 1:]:
            if a + b == target:
                break
        else:
            continue
        return a, b
    return None


def primes(limit):
    out = []
    for n in range(2, limit):
        for p in out:
            if p * p > n:
                out.append(n)
                break
            if n % p == 0:
                break
        else:
            out.append(n)
    return out


def while_else(n, stop):
    steps = []
    while n > 1:
        if n == stop:
            steps.append("stopped")
            break
        n = n // 2
        steps.append(str(n))
    else:
        steps.append("ended")
    return steps


print(find_pair([3, 8, 5, 1], 6), find_pair([1, 2], 9), find_pair([], 0), primes(40))
print(while_else(20, 5), while_else(20, 7), while_else(1, 0))
for i in range(3):
    for j in range(3):
        if i == j:
            continue
        if i + j == 3:
            break
        print((i, j), end=" ")
    else:
        print("row", i, "complete", end=" ")
print()
for x in []:
    print("never")
else:
    print("empty loop's else")
n = 0
while True:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
print(n)
for i in range(2):
    try:
        for j in range(3):
            if j == 1:
                break
            print("try", i, j)
        else:
            print("never")
    finally:
        print("finally", i, j)
for i in range(10):
    if i == 2:
        pass
    elif i > 4:
        break
    else:
        continue
    print("passed at", i)
print("i is", i)
count = 0
while count < 3:
    count += 1
    for c in "abc":
        if c == "b":
            break
    else:
        print("never")
    if count == 2:
        continue
    print(count, c)
else:
    print("while done", count)
table = [[j for j in range(i)] for i in range(4)]
while table and (row := table.pop()):
    while row:
        print(row.pop(), end=",")
    print("|", end="")
print(table, row)
