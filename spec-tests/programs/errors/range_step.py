# exit: 1
# error: ValueError
def f(s: int) -> int:
    t = 0
    for i in range(0, 10, s):
        t += i
    return t


print(f(3))
print(f(0))
