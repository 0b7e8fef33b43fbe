class Button:
    def __init__(self, label, on_click=None):
        self.label = label
        self.on_click = on_click
        self.clicks = 0

    def click(self):
        self.clicks += 1
        if self.on_click is not None:
            return self.on_click(self)
        return f"{self.label} does nothing"


def make_toolbar(names):
    pressed = []

    def handler(name):
        def on_click(button):
            pressed.append(name)
            return f"{button.label} clicked {button.clicks}x"

        return on_click

    return [Button(name.title(), handler(name)) for name in names], pressed


buttons, pressed = make_toolbar(["open", "save"])
buttons.append(Button("Dead"))
for b in [buttons[0], buttons[1], buttons[0], buttons[2]]:
    print(b.click())
print(pressed)
buttons[2].on_click = lambda button: button.label.upper() + "!"
print(buttons[2].click(), buttons[2].clicks)

commands = {}


def command(name, *, alias=None):
    def register(f):
        commands[name] = f
        if alias is not None:
            commands[alias] = f
        return f

    return register


stack = []


@command("push", alias="p")
def push(arg):
    stack.append(int(arg))
    return len(stack)


@command("add")
def add(arg):
    stack.append(stack.pop() + stack.pop())
    return stack[-1]


@command("show")
def show(arg):
    return sum(stack)


for line in ["push 3", "p 4", "add", "show", "push x", "nope", "add"]:
    name, _, arg = line.partition(" ")
    try:
        print(line, "=>", commands[name](arg))
    except KeyError as e:
        print(line, "=> no command", e)
    except (ValueError, IndexError) as e:
        print(line, "=>", type(e).__name__, e)
print(sorted(commands), commands["p"] is commands["push"], push("8"), stack)


def make_point(x, y):
    def get():
        return x, y

    def move(dx, dy):
        nonlocal x, y
        x += dx
        y += dy

    return {"get": get, "move": move}


p = make_point(1, 2)
p["move"](10, 20)
p["move"](-1, 0)
print(p["get"](), make_point(0, 0)["get"]())
