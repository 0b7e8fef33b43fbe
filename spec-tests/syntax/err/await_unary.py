# error: E0100 3:11 invalid syntax
async def f():
    await -x
