# Every way out of try, except, else and finally: the one that is taken last wins.
def run(body, handler, other, final):
    trace = []

    def step(name, action):
        trace.append(name)
        if action == "value":
            raise ValueError(name)
        if action == "key":
            raise KeyError(name)
        return action == "return"

    def inner():
        try:
            if step("try", body):
                return "from try"
        except ValueError as e:
            if step(f"except[{e}]", handler):
                return "from except"
        else:
            if step("else", other):
                return "from else"
        finally:
            if step("finally", final):
                return "from finally"
        return "end"

    try:
        result = inner()
    except Exception as e:
        context = e.__context__
        result = f"{type(e).__name__} {e}" + (f" after {type(context).__name__}" if context is not None else "")
    return result, " ".join(trace)


for body in ["pass", "return", "value", "key"]:
    for handler in ["pass", "return", "key"]:
        for final in ["pass", "return", "value"]:
            other = {"pass": "return", "return": "key", "key": "pass"}[handler]
            print(f"{body:<7}{handler:<7}{other:<7}{final:<7}", *run(body, handler, other, final), sep=" | ")
