# error: E04 2
d = {"a": 1}
print(d["a"])
