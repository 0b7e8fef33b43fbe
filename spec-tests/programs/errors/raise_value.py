# exit: 1
# error: ValueError
def f(n: int) -> int:
    if n > 2:
        raise ValueError(f"too big: {n}")
    return n


for i in range(5):
    print(f(i))
