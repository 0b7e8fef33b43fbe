# error: E0108 2:11 cannot use bound with TypeVarTuple
def f[*T: int](x):
    pass
