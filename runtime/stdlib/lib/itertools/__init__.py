"""Iterators built from iterables.

Where the length of the tuples is a constant of at most 4 (`combinations(xs, 2)`), they are tuples of
that length to the compiler; otherwise they are `tuple[T, ...]`.
"""

from itertools._choices import combinations, combinations_with_replacement, permutations
from itertools._groups import batched, groupby, pairwise, tee
from itertools._products import product
from itertools._simple import (
    accumulate,
    chain,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    islice,
    repeat,
    starmap,
    takewhile,
)
from itertools._zips import zip_longest
