class Buffer:
    def __init__(self):
        self.text = ""


class Command:
    def do(self, buffer):
        pass

    def undo(self, buffer):
        pass


class Insert(Command):
    def __init__(self, at, text):
        self.at, self.text = at, text

    def do(self, buffer):
        buffer.text = buffer.text[:self.at] + self.text + buffer.text[self.at:]

    def undo(self, buffer):
        buffer.text = buffer.text[:self.at] + buffer.text[self.at + len(self.text):]


class Delete(Command):
    def __init__(self, start, end):
        self.start, self.end = start, end
        self.removed = ""

    def do(self, buffer):
        self.removed = buffer.text[self.start:self.end]
        buffer.text = buffer.text[:self.start] + buffer.text[self.end:]

    def undo(self, buffer):
        buffer.text = buffer.text[:self.start] + self.removed + buffer.text[self.start:]


class Replace(Command):
    def __init__(self, old, new):
        self.old, self.new = old, new
        self.before = ""

    def do(self, buffer):
        self.before = buffer.text
        buffer.text = buffer.text.replace(self.old, self.new)

    def undo(self, buffer):
        buffer.text = self.before


class Macro(Command):
    def __init__(self, *commands):
        self.commands = commands

    def do(self, buffer):
        for c in self.commands:
            c.do(buffer)

    def undo(self, buffer):
        for c in reversed(self.commands):
            c.undo(buffer)


class Editor:
    def __init__(self):
        self.buffer = Buffer()
        self.done, self.undone = [], []

    def run(self, command):
        command.do(self.buffer)
        self.done.append(command)
        self.undone.clear()
        return self.buffer.text

    def undo(self):
        if self.done:
            command = self.done.pop()
            command.undo(self.buffer)
            self.undone.append(command)
        return self.buffer.text

    def redo(self):
        if self.undone:
            command = self.undone.pop()
            command.do(self.buffer)
            self.done.append(command)
        return self.buffer.text


e = Editor()
print(
    e.run(Insert(0, "hello world")), "|", e.run(Insert(5, ",")), "|", e.run(Delete(0, 1)), "|",
    e.run(Replace("o", "0")),
)
print([e.undo() for _ in range(5)])
print([e.redo() for _ in range(3)])
print(
    e.run(Macro(Insert(0, "J"), Replace("l", "L"), Delete(5, 100))), "|", e.redo(), "|", e.undo(), "|", e.undo(), "|",
    e.redo(),
)
print(len(e.done), len(e.undone), [type(c).__name__ for c in e.done])
