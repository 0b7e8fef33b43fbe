from ..errors import LimitError

MAX_TRANSFER = 1000


def check(amount):
    if amount > MAX_TRANSFER:
        raise LimitError(amount, MAX_TRANSFER)
