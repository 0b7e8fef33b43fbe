def char(test, name):
    def parse(text, i):
        if i < len(text) and test(text[i]):
            return text[i], i + 1
        raise SyntaxError(f"expected {name} at {i}")

    return parse


def literal(s):
    def parse(text, i):
        if text.startswith(s, i):
            return s, i + len(s)
        raise SyntaxError(f"expected {s!r} at {i}")

    return parse


def many(p, least=0):
    def parse(text, i):
        out = []
        while True:
            try:
                value, i = p(text, i)
            except SyntaxError:
                if len(out) < least:
                    raise
                return out, i
            out.append(value)

    return parse


def mapped(p, f):
    def parse(text, i):
        value, i = p(text, i)
        return f(value), i

    return parse


def then(p, q, f):
    def parse(text, i):
        a, i = p(text, i)
        b, i = q(text, i)
        return f(a, b), i

    return parse


def either(*ps):
    def parse(text, i):
        problem = None
        for p in ps:
            try:
                return p(text, i)
            except SyntaxError as e:
                problem = e
        raise SyntaxError(f"nothing fits at {i}") from problem

    return parse


def lazy(get):
    return lambda text, i: get()(text, i)


def whole(p):
    def run(text):
        value, i = p(text, 0)
        if i != len(text):
            raise SyntaxError(f"stopped at {i}")
        return value

    return run


digits = mapped(many(char(str.isdigit, "a digit"), 1), lambda ds: int("".join(ds)))
factor = either(digits, then(then(literal("("), lazy(lambda: total), lambda _, v: v), literal(")"), lambda v, _: v))
product = then(factor, many(then(literal("*"), factor, lambda _, v: v)), lambda a, rest: a * eval_product(rest))
total = then(product, many(then(literal("+"), product, lambda _, v: v)), lambda a, rest: a + sum(rest))


def eval_product(values):
    out = 1
    for v in values:
        out *= v
    return out


calculate = whole(total)
words = whole(then(
    many(char(str.isalpha, "a letter"), 1), many(char(str.isspace, "a space")), lambda a, b: "".join(a) + str(len(b)),
))
for text in ["1+2*3", "(1+2)*3", "2*(3+4)*5", "42", "1+", "(1", "x", "1 + 2", ""]:
    try:
        print(repr(text), calculate(text))
    except SyntaxError as e:
        print(repr(text), "SyntaxError:", e.msg)
print(words("abc  "), words("x"), digits("12ab", 0), digits("12ab", 1), many(literal("ab"))("ababa", 0))
