# error: E0109 3:5 'async with' outside async function
def f():
    async with x:
        pass
