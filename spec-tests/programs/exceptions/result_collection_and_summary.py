class StepError(Exception):
    def __init__(self, step, reason, *, fatal=False):
        super().__init__(step, reason)
        self.step = step
        self.reason = reason
        self.fatal = fatal

    def __str__(self):
        return f"[{self.step}] {self.reason}" + (" (fatal)" if self.fatal else "")


def load(text):
    if not text:
        raise StepError("load", "empty", fatal=True)
    return text.split(",")


def convert(parts):
    out = []
    for p in parts:
        try:
            out.append(float(p))
        except ValueError as e:
            raise StepError("convert", f"{p!r}") from e
    return out


def check(xs):
    for x in xs:
        if x < 0:
            raise StepError("check", f"{x} is negative")
        if x != x:
            raise StepError("check", "not a number", fatal=True)
    return xs


def average(xs):
    try:
        return sum(xs) / len([x for x in xs if x])
    except ZeroDivisionError:
        raise StepError("average", "only zeros")


def run(texts):
    results, errors = {}, {}
    for text in texts:
        try:
            results[text] = average(check(convert(load(text))))
        except StepError as e:
            errors.setdefault(e.step, []).append(e)
            if e.fatal:
                print("stopping:", e)
                break
    else:
        print("all were read")
    return results, errors


for texts in [["1,2,3", "4,x", "0,0", "5,-1", "2,0,4"], ["1", "", "never"], [], ["nan,1", "1"]]:
    results, errors = run(texts)
    print(results, {k: [str(e) for e in v] for k, v in errors.items()})
    for es in errors.values():
        for e in es:
            cause = e.__cause__ or e.__context__
            print("  ", e.args, e.fatal, type(cause).__name__ if cause else "no cause", cause or "")
try:
    try:
        average([0.0])
    finally:
        print("cleaning")
except StepError as e:
    print(repr(e), isinstance(e.__context__, ZeroDivisionError), e.__cause__ is None)
