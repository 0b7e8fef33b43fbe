import functools

ROUTES = {}
CHECKS = []


def route(path, *, methods=("GET",)):
    def decorate(f):
        for m in methods:
            ROUTES[m, path] = f
        return f

    return decorate


def check(f):
    CHECKS.append((f.__name__, f))
    return f


def validated(*validators):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            for v, a in zip(validators, args):
                if not v(a):
                    raise ValueError(f"{f.__name__}: bad argument {a!r}")
            return f(*args)

        return wrapper

    return decorate


def deprecated(reason):
    def decorate(f):
        warned = False

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            nonlocal warned
            if not warned:
                print(f"warning: {f.__name__} is deprecated: {reason}")
                warned = True
            return f(*args, **kwargs)

        return wrapper

    return decorate


@route("/")
def home(who):
    return f"home of {who}"


@route("/item", methods=("GET", "POST"))
@validated(str.isalpha)
def item(who):
    return f"item for {who.title()}"


@validated(lambda n: n >= 0, lambda n: n > 0)
def divide(a, b):
    return a // b


@deprecated("use divide")
def half(n, *, up=False):
    return (n + up) // 2


@check
def numbers_work():
    return divide(7, 2) == 3


@check
def names_are_kept():
    return divide.__name__ == "divide" and home.__name__ == "home"


@check
def errors_are_raised():
    return divide(1, 0) == 0


for method, path, who in [("GET", "/", "ann"), ("POST", "/item", "bob"), ("GET", "/item", "b0b"), ("POST", "/", "x")]:
    try:
        print(method, path, ROUTES[method, path](who))
    except KeyError as e:
        print("no route", e)
    except ValueError as e:
        print("ValueError:", e)
print(half(9), half(9, up=True), half(10))
for name, f in CHECKS:
    try:
        print(name, "passed" if f() else "failed")
    except ValueError as e:
        print(name, "raised", e)
print(sorted(ROUTES), len(CHECKS))
