class Folder:
    def __init__(self, name: str, parent: "Folder | None" = None) -> None:
        self.name = name
        self.parent = parent
        self.children: list[Folder] = []
        self.files: dict[str, int] = {}
        if parent is not None:
            parent.children.append(self)

    def path(self) -> str:
        if self.parent is None:
            return "/"
        base = self.parent.path()
        return base + self.name if base == "/" else f"{base}/{self.name}"

    def size(self) -> int:
        return sum(self.files.values()) + sum(c.size() for c in self.children)

    def root(self) -> "Folder":
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def find(self, path: str) -> "Folder | None":
        node = self.root() if path.startswith("/") else self
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if part == "..":
                node = node.parent or node
                continue
            for child in node.children:
                if child.name == part:
                    node = child
                    break
            else:
                return None
        return node

    def show(self, depth: int = 0) -> None:
        print("  " * depth + f"{self.name or '/'} [{self.size()}]")
        for name in sorted(self.files):
            print("  " * (depth + 1) + f"- {name} {self.files[name]}")
        for child in sorted(self.children, key=lambda c: c.name):
            child.show(depth + 1)


root = Folder("")
usr = Folder("usr", root)
home = Folder("home", root)
lib = Folder("lib", usr)
Folder("bin", usr).files["ls"] = 120
lib.files.update({"libc": 900, "libm": 300})
ann = Folder("ann", home)
ann.files["notes"] = 5
root.show()
for path in ["/usr/lib", "usr", "../usr/bin", "/nope/x", "..", "../../..", "./ann", "/"]:
    found = home.find(path)
    print(path, "->", found.path() if found else None)
print(lib.root() is root, ann.path(), root.path())
lib.files["libm"] += 1000
home.children.remove(ann)
ann.parent = lib
lib.children.append(ann)
root.show()
print(ann.path(), root.size(), home.size())
