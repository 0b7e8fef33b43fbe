# hasattr, getattr, setattr and delattr with names that stand in the program.
class Settings:
    theme = "light"

    def __init__(self) -> None:
        self.size = 12
        self.name = "default"

    def grow(self, by: int = 1) -> int:
        self.size += by
        return self.size


s = Settings()
print(getattr(s, "size"), getattr(s, "theme"), getattr(Settings, "theme"))
print(hasattr(s, "size"), hasattr(s, "theme"), hasattr(s, "missing"), hasattr(s, "grow"))
print(getattr(s, "missing", None), getattr(s, "missing", 42), getattr(s, "size", 42))
setattr(s, "size", 20)
setattr(s, "name", "custom")
print(s.size, s.name, getattr(s, "grow")(), getattr(s, "grow")(by=9), s.size)
setattr(s, "theme", "dark")
print(s.theme, Settings.theme, Settings().theme)
del s.theme
print(s.theme, hasattr(s, "theme"))
delattr(s, "name")
print(hasattr(s, "name"), getattr(s, "name", "gone"))
s.name = "back"
print(s.name)
try:
    del s.size
    print(s.size)
except AttributeError as e:
    print("AttributeError:", e)
s.size = 1
print(s.grow())


class Lazy:
    def value(self) -> int:
        if not hasattr(self, "_value"):
            print("computing")
            self._value = 6 * 7
        return self._value


lazy = Lazy()
print(lazy.value(), lazy.value(), hasattr(lazy, "_value"), hasattr(Lazy(), "_value"))
