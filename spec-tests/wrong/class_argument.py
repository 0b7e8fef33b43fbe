# error: E0306 7 __init__
class Box:
    def __init__(self, size: int) -> None:
        self.size = size


print(Box().size)
