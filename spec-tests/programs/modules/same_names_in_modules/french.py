value = "french"
count = 100


def helper():
    global count
    count += 10
    return f"aide {count}"


def greet(name):
    return f"Bonjour {name} ({helper()})"


def show():
    return value.upper()


class Word:
    def __init__(self, text):
        self.text = text

    def show(self):
        return f"fr:{self.text}"
