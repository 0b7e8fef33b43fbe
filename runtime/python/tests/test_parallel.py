"""Tests of the pure-Python package: python -m unittest discover runtime/python/tests"""

import doctest
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from molt import parallel


class ForRange(unittest.TestCase):
    def test_visits_each_index_in_order(self) -> None:
        seen: list[int] = []
        parallel.for_range(2, 6, seen.append, schedule="dynamic", chunk=3)
        self.assertEqual(seen, [2, 3, 4, 5])

    def test_empty_and_reversed_ranges_do_nothing(self) -> None:
        parallel.for_range(3, 3, self.fail)
        parallel.for_range(3, 1, self.fail)

    def test_the_lowest_error_leaves_the_loop(self) -> None:
        with self.assertRaisesRegex(ValueError, "at 3"):
            parallel.for_range(0, 9, self.fail_from_three)

    def fail_from_three(self, i: int) -> None:
        if i >= 3:
            raise ValueError(f"at {i}")

    def test_arguments_are_checked(self) -> None:
        for schedule in ("auto", "", "Static"):
            with self.assertRaisesRegex(ValueError, "unknown schedule"):
                parallel.for_range(0, 1, print, schedule=schedule)
        for chunk in (0, -1):
            with self.assertRaisesRegex(ValueError, "chunk must be positive"):
                parallel.for_range(0, 1, print, chunk=chunk)
        with self.assertRaises(TypeError):
            parallel.for_range(0.0, 1, print)  # type: ignore[arg-type]


class Reduce(unittest.TestCase):
    def test_operations(self) -> None:
        cases = [("+", 10, 20), ("*", 1, 24), ("min", 3, 1), ("max", 0, 4)]
        for op, initial, expected in cases:
            self.assertEqual(parallel.reduce(1, 5, lambda i: i, op, initial), expected, op)
        self.assertEqual(parallel.reduce(0, 8, lambda i: 1 << i, "|", 0), 255)
        self.assertEqual(parallel.reduce(0, 4, lambda i: ~(1 << i), "&", -1), -16)
        self.assertEqual(parallel.reduce(0, 64, lambda i: i, "^", 0), 0)
        self.assertIs(parallel.reduce(0, 10, lambda i: i < 9, "and", True), False)
        self.assertIs(parallel.reduce(0, 10, lambda i: i > 8, "or", False), True)

    def test_an_empty_range_gives_the_initial_value(self) -> None:
        self.assertEqual(parallel.reduce(0, 0, lambda i: i, op="+", initial=7), 7)

    def test_every_index_is_visited(self) -> None:
        seen: list[int] = []

        def fn(i: int) -> bool:
            seen.append(i)
            return True

        parallel.reduce(0, 3, fn, "or", False)
        self.assertEqual(seen, [0, 1, 2])

    def test_arguments_are_checked(self) -> None:
        with self.assertRaisesRegex(ValueError, "unknown reduction"):
            parallel.reduce(0, 1, lambda i: i, "-", 0)
        with self.assertRaisesRegex(ValueError, "unknown schedule"):
            parallel.reduce(0, 1, lambda i: i, "+", 0, schedule="fair")
        with self.assertRaises(TypeError):
            parallel.reduce(0, 1, lambda i: i, "and", 1)


class Kernel(unittest.TestCase):
    def test_it_is_the_function(self) -> None:
        def f() -> int:
            return 3

        self.assertIs(parallel.kernel(f), f)
        self.assertIs(parallel.kernel()(f), f)


class Docs(unittest.TestCase):
    def test_examples(self) -> None:
        self.assertEqual(doctest.testmod(parallel).failed, 0)


if __name__ == "__main__":
    unittest.main()
