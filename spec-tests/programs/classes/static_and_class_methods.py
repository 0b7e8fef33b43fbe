class Date:
    count = 0

    def __init__(self, year, month, day):
        self.year = year
        self.month = month
        self.day = day
        Date.count += 1

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @staticmethod
    def days_in_month(year, month):
        if month == 2:
            return 29 if Date.is_leap(year) else 28
        return 30 if month in (4, 6, 9, 11) else 31

    @classmethod
    def parse(cls, text):
        year, month, day = (int(p) for p in text.split("-"))
        return cls(year, month, day)

    @classmethod
    def from_day_of_year(cls, year, n):
        month = 1
        while n > cls.days_in_month(year, month):
            n -= cls.days_in_month(year, month)
            month += 1
        return cls(year, month, n)

    @classmethod
    def how_many(cls):
        return cls.count

    def day_of_year(self):
        return sum(self.days_in_month(self.year, m) for m in range(1, self.month)) + self.day

    def next(self):
        if self.day < self.days_in_month(self.year, self.month):
            return type(self)(self.year, self.month, self.day + 1)
        if self.month < 12:
            return type(self)(self.year, self.month + 1, 1)
        return type(self)(self.year + 1, 1, 1)

    def __str__(self):
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


class LoudDate(Date):
    def __str__(self):
        return super().__str__().replace("-", "/") + "!"


for text in ["2024-02-28", "2023-02-28", "1999-12-31", "2000-02-29"]:
    d = Date.parse(text)
    print(d, d.day_of_year(), d.next(), d.next().next())
print([y for y in range(1896, 1910) if Date.is_leap(y)], Date.is_leap(2000), Date.is_leap(1900))
for n in (1, 31, 32, 60, 61, 366):
    print(Date.from_day_of_year(2024, n), end=" ")
print()
loud = LoudDate.parse("2024-12-31")
print(loud, loud.next(), type(loud.next()).__name__, LoudDate.from_day_of_year(2023, 365))
print(Date.how_many(), LoudDate.how_many(), loud.how_many())
print(sum(Date.days_in_month(2023, m) for m in range(1, 13)), loud.days_in_month(2024, 2))
