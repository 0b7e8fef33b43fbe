class LibraryError(Exception):
    pass


class Book:
    def __init__(self, title, author, copies=1):
        self.title = title
        self.author = author
        self.copies = copies
        self.waiting = []

    def __str__(self):
        return f"{self.title} by {self.author}"


class Member:
    limit = 2

    def __init__(self, name):
        self.name = name
        self.loans = {}
        self.fines = 0


class Student(Member):
    limit = 3

    def fine(self, days):
        return days


class Library:
    rate = 2
    period = 14

    def __init__(self):
        self.books = {}
        self.members = {}
        self.day = 0

    def add(self, title, author, copies=1):
        if title in self.books:
            self.books[title].copies += copies
        else:
            self.books[title] = Book(title, author, copies)

    def join(self, name, kind=Member):
        self.members[name] = kind(name)
        return self.members[name]

    def lend(self, name, title):
        member, book = self.members[name], self.books[title]
        if len(member.loans) >= member.limit:
            raise LibraryError(f"{name} has {member.limit} books")
        if title in member.loans:
            raise LibraryError(f"{name} has {title} already")
        if book.copies == 0 or (book.waiting and book.waiting[0] is not member):
            if member not in book.waiting:
                book.waiting.append(member)
            raise LibraryError(f"{title} is out, {len(book.waiting)} waiting")
        if member in book.waiting:
            book.waiting.remove(member)
        book.copies -= 1
        member.loans[title] = self.day + self.period

    def give_back(self, name, title):
        member = self.members[name]
        due = member.loans.pop(title)
        late = max(0, self.day - due)
        member.fines += late * self.rate
        self.books[title].copies += 1
        return late


lib = Library()
for title, author, n in [("Dune", "Herbert", 1), ("Emma", "Austen", 2), ("Ubik", "Dick", 1), ("Dune", "Herbert", 1)]:
    lib.add(title, author, n)
ann, bob, cy = lib.join("ann"), lib.join("bob", Student), lib.join("cy")
events = [
    "lend ann Dune", "lend bob Dune", "lend cy Dune", "lend ann Emma", "lend ann Ubik", "lend bob Dune", "day 20",
    "back ann Dune", "lend bob Ubik", "lend ann Dune", "lend cy Dune", "back cy Emma", "lend zed Emma", "back bob Dune",
    "lend ann Dune",
]
for event in events:
    action, *args = event.split()
    try:
        if action == "day":
            lib.day += int(args[0])
            print("day", lib.day)
        elif action == "lend":
            lib.lend(args[0], args[1])
            print(args[0], "takes", lib.books[args[1]], "until", lib.members[args[0]].loans[args[1]])
        else:
            print(args[0], "returns", args[1], "late by", lib.give_back(args[0], args[1]))
    except LibraryError as e:
        print("  no:", e)
    except KeyError as e:
        print("  unknown:", e)
print(
    {m.name: (sorted(m.loans), m.fines, m.limit) for m in lib.members.values()},
    {b.title: (b.copies, [m.name for m in b.waiting]) for b in lib.books.values()},
)
