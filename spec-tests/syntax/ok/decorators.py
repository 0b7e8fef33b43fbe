@a
def f(): pass
@a.b.c
@a(1)
class A: pass
@x[0]
@(lambda f: f)
@a or b
@(y := z)
async def g(): pass
@x if y else z
def h(): pass
