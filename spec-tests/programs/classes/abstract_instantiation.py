from abc import ABC, abstractmethod


class Store(ABC):
    opened = 0

    def __init__(self) -> None:
        Store.opened += 1

    @abstractmethod
    def get(self, key: str) -> str | None: ...

    @abstractmethod
    def put(self, key: str, value: str) -> None: ...

    @classmethod
    @abstractmethod
    def kind(cls) -> str: ...

    def get_or(self, key: str, default: str) -> str:
        value = self.get(key)
        return default if value is None else value

    def copy_to(self, other: "Store", keys: list[str]) -> int:
        copied = 0
        for k in keys:
            value = self.get(k)
            if value is not None:
                other.put(k, value)
                copied += 1
        return copied


class Memory(Store):
    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.data.get(key)

    def put(self, key: str, value: str) -> None:
        self.data[key] = value

    @classmethod
    def kind(cls) -> str:
        return "memory"


class Half(Store):
    def get(self, key: str) -> str | None:
        return "half " + key


class Upper(Half):
    def put(self, key: str, value: str) -> None:
        raise PermissionError(f"cannot store {key}")

    def get(self, key: str) -> str | None:
        base = super().get(key)
        return base.upper() if base and key != "none" else None

    @classmethod
    def kind(cls) -> str:
        return f"upper {cls.__name__}"


m, u = Memory(), Upper()
m.put("a", "1")
print(m.get_or("a", "?"), m.get_or("b", "?"), u.get_or("x", "?"), u.get_or("none", "?"), Store.opened)
print(u.copy_to(m, ["p", "none", "q"]), sorted(m.data.items()), [s.kind() for s in (m, u)])
try:
    m.copy_to(u, ["a"])
except PermissionError as e:
    print("PermissionError:", e)
stores: list[Store] = [m, u]
print([isinstance(s, Store) for s in stores], [type(s).__name__ for s in stores], issubclass(Upper, Half))
