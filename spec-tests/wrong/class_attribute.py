# error: E0315 8 siez
class Box:
    def __init__(self, size: int) -> None:
        self.size = size


b = Box(3)
print(b.siez)
