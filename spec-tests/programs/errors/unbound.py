# exit: 1
# error: UnboundLocalError
def f(n: int) -> int:
    if n > 1:
        x = n
    return x


print(f(2))
print(f(0))
