def f[T](x: T) -> T: return x
def f[T: int](x: T): pass
def f[T: (int, str)](x: T): pass
def f[*Ts](*args: *Ts): pass
def f[**P](*args: P.args, **kw: P.kwargs): pass
def f[T, *Ts, **P,](): pass
class A[T]: pass
class B[T: int, U](A[T], x=1): pass
async def g[T](): pass
