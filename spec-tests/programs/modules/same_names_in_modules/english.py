value = "english"
count = 0


def helper():
    global count
    count += 1
    return f"help {count}"


def greet(name):
    return f"Hello {name} ({helper()})"


def show():
    return value


class Word:
    def __init__(self, text):
        self.text = text

    def show(self):
        return f"en:{self.text}"
