# exit: 1
# error: AssertionError
def check(n: int) -> int:
    assert n > 0, f"n is {n}"
    return n


print(check(3))
print(check(-2))
