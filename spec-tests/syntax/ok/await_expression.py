async def f():
    await x
    await x.y(z)[0]
    -await x
    await x ** 2
    2 ** await x
    not await x
    [await x, await y]
