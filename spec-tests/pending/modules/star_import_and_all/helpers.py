__all__ = ["CONSTANT", "Helper", "public"]
CONSTANT = 42
calls: list[int] = []


def public(n):
    calls.append(n)
    return n * CONSTANT


def hidden():
    return "hidden"


def _private():
    return "private"


class Helper:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"hello from {self.name}"
