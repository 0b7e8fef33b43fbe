from journal import note

note("second starts")
import first

first_value = first.value + 1


def twice(n):
    note(f"twice {n}")
    return n * 2


table = {"x": twice, "y": lambda n: n - 1}
note("second ends")
