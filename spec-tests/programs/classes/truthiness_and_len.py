class WithLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class WithBool:
    def __init__(self, flag):
        self.flag = flag
        self.asked = 0

    def __bool__(self):
        self.asked += 1
        return self.flag


class Both:
    def __len__(self):
        return 0

    def __bool__(self):
        return True


class Neither:
    pass


def truth(x):
    return "true" if x else "false"


print(truth(WithLen(0)), truth(WithLen(3)), truth(WithBool(False)), truth(WithBool(True)))
print(truth(Both()), truth(Neither()), bool(Both()), len(Both()))
print(not WithLen(0), not WithLen(1), not WithBool(True), not Neither())

w = WithBool(False)
if w:
    print("never")
elif not w:
    print("asked", w.asked, "times")
while not w:
    w.flag = w.asked > 4
print(w.asked)
yes, no = WithBool(True), WithBool(False)
print((yes and no) is no, (yes or no) is yes, (no and yes) is no, (no or yes) is yes)
print(yes.asked, no.asked)
print((no or WithBool(True)).flag, (yes and WithBool(False)).flag)
print(1 if no else 2, any([no, yes, yes]), all([yes, no, yes]), yes.asked, no.asked)
print([truth(v) for v in [0, 1, -1]], [truth(v) for v in ["", " ", "0"]])
print([truth(v) for v in [0.0, -0.0, 0.1]])
print(truth([]), truth([0]), truth({}), truth({0: 0}), truth(()), truth((0,)), truth(None), truth(range(0)))
print(len([x for x in [WithLen(0), WithLen(2), WithLen(5)] if x]), list(map(len, [WithLen(4), WithLen(1)])))
try:
    len(WithLen(-1))
except ValueError as e:
    print("ValueError:", e)
print(len(list(filter(None, [0, 3, 0, 4]))), list(filter(None, ["a", "", "b"])))
