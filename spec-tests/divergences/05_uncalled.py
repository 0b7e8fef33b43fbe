# row: 5
def never(x: int) -> int:
    return x.nonsense


print("fine")
