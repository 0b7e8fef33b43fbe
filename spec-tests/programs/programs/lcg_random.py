class_free_state = [12345]


def rand() -> float:
    class_free_state[0] = (class_free_state[0] * 1103515245 + 12345) % 2147483648
    return class_free_state[0] / 2147483648


inside = 0
for _ in range(20000):
    x = rand()
    y = rand()
    if x * x + y * y < 1.0:
        inside += 1
print(4 * inside / 20000)
print([int(rand() * 100) for _ in range(10)])
