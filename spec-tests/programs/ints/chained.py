def probe(n: int, log: list[int]) -> int:
    log.append(n)
    return n


log: list[int] = []
print(probe(1, log) < probe(2, log) < probe(3, log))
print(probe(3, log) < probe(2, log) < probe(1, log))
print(probe(1, log) == probe(1, log) != probe(2, log) <= probe(2, log))
print(log)
x = 5
print(0 <= x < 10, 0 <= x < 5, 10 > x > 1 > -1)
