def cents(text):
    whole, _, frac = text.partition(".")
    sign = -1 if whole.startswith("-") else 1
    return sign * (abs(int(whole or "0")) * 100 + int((frac + "00")[:2]))


def money(c):
    sign = "-" if c < 0 else ""
    return f"{sign}{abs(c) // 100:,}.{abs(c) % 100:02}"


def round_half_up(x, digits=0):
    k = 10**digits
    return int(x * k + (0.5 if x >= 0 else -0.5)) / k


def split_bill(total, people):
    share, rest = divmod(total, people)
    return [share + (i < rest) for i in range(people)]


def loan(principal, rate, months):
    r = rate / 12
    payment = principal * r / (1 - (1 + r) ** -months)
    balance = principal
    rows = []
    for m in range(1, months + 1):
        interest = balance * r
        balance -= payment - interest
        rows.append((m, round(interest, 2), round(balance, 2) + 0.0))
    return round(payment, 2), rows


def kahan(xs):
    total = c = 0.0
    for x in xs:
        y = x - c
        t = total + y
        c = (t - total) - y
        total = t
    return total


print([cents(t) for t in ["12.34", "0.5", "-3.07", "7", ".99"]], [money(c) for c in [0, 5, 1234567, -250]])
print(
    [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999)], [round_half_up(x) for x in (0.5, 1.5, 2.5, -0.5)],
    [round(x, 1) for x in (0.25, 0.35, -0.45, 1.05)],
)
print(
    round(2.675, 2), round(1.005, 2), round(1e15 + 0.3, 1), round(123456.789, -2), round(-7.5), round(5e-324, 3),
    f"{2.675:.2f}", f"{0.125:.2f}", f"{0.375:.2f}", "%.1f" % 0.25,
)
print(
    split_bill(1000, 3), sum(split_bill(9999, 7)), money(sum(cents(t) for t in "1.10 2.20 3.30".split())),
    1.1 + 2.2 + 3.3,
)
payment, rows = loan(1000.0, 0.12, 4)
print(payment)
for row in rows:
    print("%2d %7.2f %9.2f" % row)
xs = [0.1] * 1000 + [1e10, -1e10]
plain = 0.0
for x in xs:
    plain += x
print(plain, round(kahan(xs), 6), abs(kahan(xs) - 100.0) < 1e-4, sum(xs))
interest = 100.0
for year in range(1, 6):
    interest *= 1.05
    print(year, f"{interest:.2f}", round(interest, 2), int(interest * 100), end="; ")
print()
print(
    0.1 + 0.2, 0.1 * 3, 1 / 3 * 3 == 1.0, 0.1 + 0.7, 4.35 * 100, 1.1 * 1.1, 0.57 * 100, int(0.57 * 100),
    round(0.57 * 100), 2**0.5 * 2**0.5, 1e16 - 1, 5 / 3, -5 // 3, 5.0 // 0.3,
)
