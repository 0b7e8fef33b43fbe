big = 9223372036854775807
small = -9223372036854775808
print(big, small, big - 1, small + 1, big + small)
print(big // 2, small // 2, small // 3, small % 10, big % 10)
print(-big, ~big, ~small, big ^ small)
print(small // 1, small % -1, big // -1)
print(small / 2, big / 3, big / big, 1 / big)
print(9007199254740993 / 3, 9007199254740993 / 9007199254740992, 1000000000000000001 / 7)
print(float(big), float(small), float(9007199254740993))
print(big == 9223372036854775807.0, big < 9223372036854775808.0, 9007199254740993 == 9007199254740992.0)
