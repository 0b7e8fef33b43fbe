"""Which containers are being shown: one that holds itself is shown as `...` inside."""

_shown: list[int] = []


def begin(address: int) -> bool:
    """Notes that the container at an address is being shown; false if it was already."""
    if address in _shown:
        return False
    _shown.append(address)
    return True


def end() -> None:
    """Notes that the container whose showing began last is done."""
    _shown.pop()
