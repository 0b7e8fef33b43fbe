from contextlib import contextmanager


class Canvas:
    def __init__(self, width: int, height: int) -> None:
        self.rows = [[" "] * width for _ in range(height)]
        self.ox = self.oy = 0
        self.pen = "#"

    def dot(self, x: int, y: int) -> None:
        x, y = x + self.ox, y + self.oy
        if 0 <= y < len(self.rows) and 0 <= x < len(self.rows[0]):
            self.rows[y][x] = self.pen

    @contextmanager
    def moved(self, dx: int, dy: int):
        self.ox, self.oy = self.ox + dx, self.oy + dy
        try:
            yield self
        finally:
            self.ox, self.oy = self.ox - dx, self.oy - dy

    @contextmanager
    def using(self, pen: str):
        old, self.pen = self.pen, pen
        try:
            yield
        finally:
            self.pen = old

    def square(self, n: int) -> None:
        for i in range(n):
            for x, y in ((i, 0), (i, n - 1), (0, i), (n - 1, i)):
                self.dot(x, y)


class Html:
    def __init__(self) -> None:
        self.out: list[str] = []
        self.depth = 0

    @contextmanager
    def tag(self, name: str, **attributes: str):
        text = "".join(f' {k.rstrip("_")}="{v}"' for k, v in attributes.items())
        self.line(f"<{name}{text}>")
        self.depth += 1
        yield
        self.depth -= 1
        self.line(f"</{name}>")

    def line(self, text: str) -> None:
        self.out.append("  " * self.depth + text)


c = Canvas(12, 6)
c.square(4)
with c.moved(5, 1):
    c.square(3)
    with c.using("o"), c.moved(1, 1) as same:
        c.dot(0, 0)
        same.dot(4, 2)
        try:
            with c.using("!"):
                c.dot(4, 0)
                raise ValueError("pen broke")
        except ValueError as e:
            print(e, c.pen)
        c.dot(5, 0)
print("\n".join("".join(r).rstrip() for r in c.rows))
print(c.ox, c.oy, c.pen)
page = Html()
with page.tag("html"), page.tag("body", class_="main"):
    with page.tag("ul"):
        for item in ["tea", "milk"]:
            with page.tag("li"):
                page.line(item)
    page.line("end")
print("\n".join(page.out), page.depth)
