class Robot:
    def __init__(self):
        self.x = self.y = 0
        self.facing = 0
        self.commands = {
            "F": self.forward,
            "B": self.back,
            "L": self.left,
            "R": self.right,
        }

    def forward(self):
        dx, dy = [(0, 1), (1, 0), (0, -1), (-1, 0)][self.facing]
        self.x += dx
        self.y += dy

    def back(self):
        self.left()
        self.left()
        self.forward()
        self.right()
        self.right()

    def left(self):
        self.facing = (self.facing - 1) % 4

    def right(self):
        self.facing = (self.facing + 1) % 4

    def run(self, program):
        for c in program:
            action = self.commands.get(c)
            if action is None:
                print("unknown", c)
            else:
                action()
        return self.x, self.y, "NESW"[self.facing]


a, b = Robot(), Robot()
print(a.run("FFRFF"), b.run("LBBX?F"), a.run(""))
actions = [a.forward, b.right, a.left, b.back]
for f in actions * 2:
    f()
print(a.run(""), b.run(""))
swap = a.commands["F"]
a.commands["F"] = b.commands["B"]
print(a.run("FF"), b.run(""))
a.commands["F"] = swap
print(a.run("F"))


class Shout(Robot):
    def forward(self):
        super().forward()
        print("now at", self.x, self.y)


s = Shout()
print(s.run("FRFB"))
methods = [str.upper, str.strip, str.title, str.swapcase]
print([m("  hello World ") for m in methods])
lists = [[3, 1, 2], [9], []]
sorts = [v.sort for v in lists]
for f in sorts:
    f()
appends = [v.append for v in lists]
for i, f in enumerate(appends):
    f(i * 100)
print(lists, a.forward == a.forward, a.forward == b.forward)
