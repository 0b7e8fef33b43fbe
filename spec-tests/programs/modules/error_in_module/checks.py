failures = 0


class NegativeError(ValueError):
    def __init__(self, value):
        super().__init__(f"no root of {value}")
        self.value = value


def checked_sqrt(n):
    global failures
    if n < 0:
        failures += 1
        raise NegativeError(n)
    r = 0
    while (r + 1) * (r + 1) <= n:
        r += 1
    return r
