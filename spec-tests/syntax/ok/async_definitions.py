async def f(x):
    async with a as b, c:
        pass
    async for i in x:
        await g(i)
    else:
        pass
    y = [await z async for z in x if await z]
    return (await h())[0] ** 2
async def g():
    async for x in (y async for y in z):
        yield x
    async with (a as b, c as d,):
        pass
    return
