import config
import events

audit: list[str] = []


class HandlerError(Exception):
    pass


def _note(value):
    if config.get("mode") != "quiet":
        audit.append(f"note {value}")


def _count(value):
    audit.append(f"count {value} of {events.seen}")


def _fail(value):
    try:
        print(10 // value)
    except ZeroDivisionError as e:
        raise HandlerError(f"handler failed for {value}") from e


def install():
    events.on("start", _note)
    events.on("stop", _note)
    events.on("stop", _count)
    events.on("fail", _fail)


def total():
    return sum(int(line.split()[1]) for line in audit)
