# error: E0402 3 __del__
class P:
    def __del__(self) -> None:
        print("gone")


P()
