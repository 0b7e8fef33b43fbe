# `*list` for parameters with defaults, before `*rest`, and where a keyword stands in the way.
def many(a, b=2, *rest, c=30):
    return a, b, rest, c


def three(a, b, c=3):
    return a, b, c


args = [1, 2, 3, 4]
print(many(*args), many(*args[:1]), many(0, *args[:1]), many(*"ab"), many(*args, *args, c=0), many(7, *[]))
print(three(*args[:2]), three(*args[:3]), three(9, *args[:1]))
for values in [[], [1], [1, 2, 3, 4]]:
    try:
        print(three(*values))
    except TypeError as e:
        print(e)
try:
    many(*[])
except TypeError as e:
    print(e)


def first(a, *rest):
    return a, rest


try:
    first(*[1, 2], a=5)
except TypeError as e:
    print(e)
print(first(*[], a=5), max(1, *[5, 2]), max(*[3, 9, 4], key=lambda v: -v), sorted(set.union(*[{1}, {2}])))
