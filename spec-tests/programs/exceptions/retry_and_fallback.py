class Flaky:
    """Fails the first `failures` times."""

    def __init__(self, failures: int, error: type[Exception]) -> None:
        self.failures = failures
        self.error = error
        self.calls = 0

    def fetch(self, key: str) -> str:
        self.calls += 1
        if self.calls <= self.failures:
            raise self.error(f"attempt {self.calls} for {key}")
        return key.upper()


class GaveUp(Exception):
    def __init__(self, attempts: int, last: Exception) -> None:
        super().__init__(f"gave up after {attempts} attempts: {last}")
        self.attempts = attempts
        self.last = last


def retry(source: Flaky, key: str, times: int) -> str:
    delay = 1
    last: Exception | None = None
    for attempt in range(1, times + 1):
        try:
            result = source.fetch(key)
        except (TimeoutError, ConnectionError) as e:
            last = e
            print(f"  {type(e).__name__} ({e}), waiting {delay}")
            delay *= 2
        else:
            print(f"  worked at attempt {attempt}")
            return result
    assert last is not None
    raise GaveUp(times, last) from last


def with_fallback(sources: list[Flaky], key: str) -> str:
    for i, source in enumerate(sources):
        try:
            return f"{retry(source, key, 3)} from {i}"
        except GaveUp as e:
            print(" ", e, "|", type(e.last).__name__, e.attempts)
    return "nothing"


print(retry(Flaky(0, TimeoutError), "a", 1))
print(retry(Flaky(2, ConnectionError), "b", 3))
print(with_fallback([Flaky(9, TimeoutError), Flaky(1, ConnectionError)], "c"))
print(with_fallback([Flaky(5, ConnectionResetError)], "d"))
print(with_fallback([], "e"))
broken = Flaky(1, ValueError)
try:
    retry(broken, "f", 5)
except ValueError as e:
    print("not retried:", e, broken.calls)
print(retry(broken, "f", 5))
