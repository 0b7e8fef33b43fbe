# Variables that are carried through control flow before their first assignment, and conditions that
# assign: each was once lowered wrongly.


def last_list(n: int) -> list[int]:
    for i in range(n):
        found = [i]
    return found


def last_text(n: int) -> str:
    k = 0
    while True:
        text = "x" * k
        if k > n:
            break
        k += 1
    return text


def first_square_from(n: int) -> int:
    k = 0
    while (square := k * k) < n:
        k += 1
    return square


def rest(texts: list[str]) -> str:
    i = 0
    while i < len(texts) and (t := texts[i]) != "stop":
        i += 1
    return t


print(last_list(3), last_text(2), first_square_from(30), rest(["a", "stop", "b"]))
print(last_list(1), last_text(0), first_square_from(0), rest(["a", "b"]))
