# `hasattr` and `getattr` with a default look at the instance, not only at its class.
class A:
    pass


class B(A):
    def __init__(self):
        self.x = 3


class C(B):
    pass


class Late:
    def set(self):
        self.value = 5


for o in [A(), B(), C()]:
    print(hasattr(o, "x"), getattr(o, "x", None), hasattr(o, "y"), hasattr(o, "__class__"))
late = Late()
print(hasattr(late, "value"), getattr(late, "value", 0))
late.set()
print(hasattr(late, "value"), getattr(late, "value", 0))
print(hasattr([], "append"), hasattr("", "nope"), hasattr(3, "real"), hasattr({}, "items"), hasattr(None, "x"))
