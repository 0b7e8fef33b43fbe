# Modules run once, in the order of the first imports, and before what follows in the importing file.
print("main starts")
import first
from journal import events, note

print("after first:", events)
import second

print("after second:", events)


def lazy():
    import third

    return third.value


note("main calls lazy")
print(lazy(), lazy(), events[-3:])
import first as again

print(again is first, first.loaded, second.first_value, len(events))
from second import twice, table

print(twice(4), sorted(table), table["x"](3))
try:
    import broken
except ValueError as e:
    print("broken:", e, events[-1])
note("end")
print(events)
