items = [("Keyboard", 2, 49.9), ("Mouse", 10, 19.95), ("Cable, 2 m", 120, 0.5), ("Desk", 1, 1299.0)]
line = "+%s+%s+%s+%s+" % ("-" * 14, "-" * 6, "-" * 10, "-" * 11)
print(line)
print("|%-14s|%6s|%10s|%11s|" % ("item", "n", "price", "total"))
print(line)
total = 0.0
for name, n, price in items:
    total += n * price
    print("|%-14s|%6d|%10.2f|%11.2f|" % (name, n, price, n * price))
print(line)
print("|%-32s|%11.2f|" % ("total", total))
print("%s has %d items, %.1f%% of them cables" % ("order", sum(n for _, n, _ in items), 120 / 133 * 100))


def bar(label, value, most, width=20):
    filled = round(value / most * width)
    return "%-10.10s %s%s %3d" % (label, "#" * filled, "." * (width - filled), value)


for name, n, _ in items:
    print(bar(name, n, 120))


def human(size):
    for unit in ["B", "kB", "MB", "GB"]:
        if size < 1024:
            return "%d %s" % (size, unit) if unit == "B" else "%.1f %s" % (size, unit)
        size /= 1024
    return "%.1f TB" % size


print([human(s) for s in (0, 1023, 1024, 1536, 10**6, 5 * 10**9, 3 * 10**15)])


def duration(seconds):
    h, rest = divmod(seconds, 3600)
    m, s = divmod(rest, 60)
    return "%d:%02d:%02d" % (h, m, s) if h else "%d:%02d" % (m, s)


print([duration(s) for s in (0, 5, 65, 3600, 86399)])


def hexdump(data):
    for at in range(0, len(data), 8):
        chunk = data[at:at + 8]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in chunk)
        print("%04x  %-23s  %s" % (at, " ".join("%02x" % b for b in chunk), text))


hexdump(b"Hello, World!\x00\x01\xff~")
print("%r %s %r" % (None, True, [1.5, "x"]), "%s" % (("t", 1),), "%d-%s" % (True, False), "%x %o %e" % (-255, -8, -0.5))
print("%5s|%-5s|%05d|%+.2e|%%|%c%c" % ("ab", "cd", -42, 12345.6789, "x", 121))
report = "\n".join("%2d. %s" % (i, name.lower().ljust(12, ".")) for i, (name, _, _) in enumerate(items, 1))
print(report)
print("%(user)s <%(mail)s> %(n)03d" % {"user": "ann", "mail": "a@b", "n": 7, "unused": 1})
