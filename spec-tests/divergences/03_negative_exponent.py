# row: 3
# exit: 1
# error: ValueError
def power(b: int, e: int) -> int:
    return b**e


print(power(2, 10))
print(power(2, -1))
