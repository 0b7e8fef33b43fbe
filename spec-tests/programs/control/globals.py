COUNT = 0
LIMIT = 5
NAME = "g"
table = [0] * LIMIT


def bump(k: int) -> int:
    global COUNT
    COUNT += k
    table[COUNT % LIMIT] += 1
    return COUNT


for i in range(4):
    print(bump(i), NAME, LIMIT)
print(COUNT, table)


def shadow():
    COUNT = 100
    return COUNT


print(shadow(), COUNT)
if __name__ == "__main__":
    print("main")
