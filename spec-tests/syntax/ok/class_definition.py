class A:
    pass
class B():
    """Docstring."""
class C(A, B): x: int = 1
class D(A, metaclass=M, **kw): pass
class E(*bases): pass
class F[T](A[T]):
    def f(self) -> T: ...
