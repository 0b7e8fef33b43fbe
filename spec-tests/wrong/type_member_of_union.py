# error: E03 8
def pick(n: int) -> int | str:
    if n > 0:
        return n
    return "none"


print(pick(1).upper().nothing)
