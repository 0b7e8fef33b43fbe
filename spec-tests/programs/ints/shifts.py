for a in [0, 1, -1, 5, -5, 1023, -1024]:
    for s in [0, 1, 2, 31, 40]:
        print(a << s, a >> s)
    print(a >> 63, a >> 64, a >> 200)
print(0 << 500)
print(-1 << 63)
print(1 << 62)
