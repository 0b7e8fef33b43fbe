"""Clocks."""

from _time import perf_counter, time


def monotonic() -> float:
    return perf_counter()


def process_time() -> float:
    return perf_counter()


def perf_counter_ns() -> int:
    return int(perf_counter() * 1e9)


def monotonic_ns() -> int:
    return int(perf_counter() * 1e9)


def time_ns() -> int:
    return int(time() * 1e9)
