events: list[str] = []


def note(text):
    events.append(text)


note("journal")
