# error: E04 2
async def f() -> None:
    pass


f()
