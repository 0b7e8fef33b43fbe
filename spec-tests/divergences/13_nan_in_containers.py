# Row 13: floats have no identity, so a container does not find a NaN.
nan = float("nan")
values = [1.0, nan]
print(nan in values, values.count(nan), values == [1.0, nan], (nan,) == (nan,))
