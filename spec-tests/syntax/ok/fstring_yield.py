def f():
    f"{yield}"
    f"{yield a}"
    x = f"{(yield a)!r}"
async def g():
    f"{await a}"
    f"{[x async for x in y]}"
