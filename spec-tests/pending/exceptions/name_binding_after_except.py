# The name of `except … as e` is unbound when the handler ends; other names of the handler stay.
def scopes(text):
    message = "none"
    e = "outer value"
    try:
        value = int(text)
    except ValueError as error:
        message = str(error)
        value = -1
    return value, message, e


print(scopes("5"), scopes("five"))


def gone(text):
    try:
        int(text)
    except ValueError as e:
        kept = e
        print("inside", e)
    else:
        return "no error"
    try:
        return str(e)
    except UnboundLocalError as missing:
        return f"{type(missing).__name__}, kept {kept}"


print(gone("1"))
print(gone("one"))
last = None
for text in ["1", "a", "2", "b"]:
    try:
        n = int(text)
    except ValueError as e:
        last = e
        continue
    print(n, last)
print(last)


def shadow():
    error = "before"
    try:
        raise KeyError("k")
    except KeyError as error2:
        error = repr(error2)
    return error


def same_name_twice():
    out = []
    for f in (lambda: 1 // 0, lambda: [0][5]):
        try:
            f()
        except ZeroDivisionError as e:
            out.append(f"Z {e}")
        except IndexError as e:
            out.append(f"I {e}")
    return out


def handler_loop():
    i = 0
    while True:
        try:
            i += 1
            if i < 4:
                raise ValueError(i)
            break
        except ValueError as e:
            if e.args[0] == 2:
                continue
            print("handler", e)
    return i


print(shadow(), same_name_twice(), handler_loop())


def return_in_handler(xs):
    for x in xs:
        try:
            return 10 // x
        except ZeroDivisionError:
            pass
    return None


print(return_in_handler([0, 0, 5]), return_in_handler([0]), return_in_handler([]))
