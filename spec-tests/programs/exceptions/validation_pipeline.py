class ValidationError(ValueError):
    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem


def to_int(field: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValidationError(field, f"{text!r} is no number") from None


def between(field: str, n: int, low: int, high: int) -> int:
    if n < low:
        raise ValidationError(field, f"{n} < {low}")
    if n > high:
        raise ValidationError(field, f"{n} > {high}")
    return n


def parse_user(line: str) -> dict[str, str]:
    parts = line.split(",")
    try:
        name, age, email = (p.strip() for p in parts)
    except ValueError:
        raise ValidationError("line", f"{len(parts)} fields instead of 3") from None
    if not name:
        raise ValidationError("name", "empty")
    years = between("age", to_int("age", age), 0, 150)
    at = email.find("@")
    if at <= 0 or "." not in email[at:]:
        raise ValidationError("email", repr(email))
    return {"name": name, "age": str(years), "email": email}


lines = [
    "Ann, 31, ann@example.org",
    "Bob, x1, bob@example.org",
    ", 5, a@b.c",
    "Cy, 200, c@d.e",
    "Dee, -1, d@e.f",
    "Eve, 22, not-an-address",
    "too, few",
    "a, 1, b@c.d, extra",
]
good: list[dict[str, str]] = []
by_field: dict[str, list[int]] = {}
for number, line in enumerate(lines, 1):
    try:
        user = parse_user(line)
    except ValidationError as e:
        by_field.setdefault(e.field, []).append(number)
        print(f"line {number}: {e}")
    else:
        good.append(user)
        print(f"line {number}: ok {user['name']}")
print(good)
print(by_field, sum(map(len, by_field.values())))
try:
    parse_user(lines[1])
except ValueError as e:
    print(isinstance(e, ValidationError), e.__cause__, type(e.__context__).__name__)
