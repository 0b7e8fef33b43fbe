# itertools: the iterators over one item at a time.
from itertools import accumulate, chain, compress, count, cycle, dropwhile, filterfalse, islice, pairwise, repeat, starmap, takewhile, zip_longest, batched
import operator

for i in count(3, 4):
    if i > 20:
        break
    print(i, end=" ")
print()
print(list(islice(count(0.5, 0.25), 5)))
print(list(islice(cycle("abc"), 8)), list(islice(cycle([1]), 3)))
print(list(repeat(7, 3)), list(islice(repeat("x"), 2)), list(repeat(1, 0)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)))
print(list(accumulate([1, 2, 3], initial=100)), list(accumulate(["a", "b", "c"])))
print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(accumulate([1.5, 2.5])))
empty: list[int] = []
print(list(accumulate(empty)), list(accumulate(empty, initial=5)))
print(list(chain([1, 2], (3, 4), range(5, 7))), list(chain()), list(chain("ab", ["cd"])))
print(list(chain.from_iterable([[1], [2, 3], empty])), "".join(chain.from_iterable(["ab", "cd"])))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress([1, 2, 3], [True, True, False, True])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2 == 0, range(7))), list(filterfalse(None, [0, 1, 0, 2])))
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])), list(starmap(lambda a, b: a + b, zip("ab", "cd"))))
letters = "abcdefgh"
print(list(islice(letters, 3)), list(islice(letters, 2, 5)), list(islice(letters, 2, None)), list(islice(letters, 1, 8, 3)))
print(list(islice(letters, 0)), list(islice(letters, 5, 2)), list(islice(letters, None)), list(islice(letters, 0, None, 5)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 2)), next(it))
print(list(pairwise([1, 4, 9, 16])), list(pairwise([1])), [b - a for a, b in pairwise([1, 4, 9])])
print(list(zip_longest([1, 2, 3], ["a"])), list(zip_longest("ab", "cdef", fillvalue="-")))
print(list(zip_longest([1], [2, 3], [4, 5, 6], fillvalue=0)))
print([list(b) for b in batched(range(7), 3)], ["".join(b) for b in batched("abcdef", 2)])
try:
    batched([1], 0)
except ValueError as err:
    print("ValueError:", err)
try:
    print(list(islice([1, 2], -1)))
except ValueError as err:
    print("ValueError:", err)
try:
    print(list(islice([1, 2], 0, 2, 0)))
except ValueError as err:
    print("ValueError:", err)
