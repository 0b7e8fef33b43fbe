class ParseError(Exception):
    def __init__(self, message, pos):
        super().__init__(message)
        self.pos = pos


class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            raise ParseError(f"expected {c!r}, found {self.peek() or 'end'!r}", self.pos)
        self.pos += 1

    def number(self):
        start = self.pos
        while self.peek().isdigit():
            self.pos += 1
        if start == self.pos:
            raise ParseError(f"expected a number, found {self.peek() or 'end'!r}", self.pos)
        return int(self.text[start:self.pos])

    def factor(self):
        if self.peek() == "-":
            self.pos += 1
            return -self.factor()
        if self.peek() == "(":
            self.pos += 1
            value = self.sum()
            self.expect(")")
            return value
        return self.number()

    def product(self):
        value = self.factor()
        while self.peek() in ("*", "/"):
            op = self.peek()
            at = self.pos
            self.pos += 1
            right = self.factor()
            if op == "*":
                value *= right
            else:
                try:
                    value //= right
                except ZeroDivisionError as e:
                    raise ParseError("division by zero", at) from e
        return value

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            op = self.peek()
            self.pos += 1
            right = self.product()
            value = value + right if op == "+" else value - right
        return value

    def parse(self):
        value = self.sum()
        if self.pos < len(self.text):
            raise ParseError(f"unexpected {self.peek()!r}", self.pos)
        return value


def evaluate(text):
    try:
        return Parser(text.replace(" ", "")).parse(), None
    except ParseError as e:
        return 0, e


for text in ["1 + 2 * 3", "(1+2)*3", "-(4-6)*-5", "7/2", "8/(4-4)", "2+", "(1", "1 2", "a", "", "3**2"]:
    value, error = evaluate(text)
    if error is None:
        print(f"{text} = {value}")
    else:
        print(f"{text} ! {error} at {error.pos}, cause {type(error.__cause__).__name__}")
