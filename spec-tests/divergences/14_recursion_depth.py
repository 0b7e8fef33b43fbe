# skip: node wasmtime
# In WebAssembly the limit is 1000 calls, as in CPython.
# Row 14: the stack limits recursion, not a number of calls.
def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(5000))


def endless(n: int) -> int:
    return 1 + endless(n + 1)


try:
    endless(0)
except RecursionError as e:
    print(e)
