class Config:
    debug = False
    level = 1
    tags: list[str] = []
    instances = 0

    def __init__(self, level: int | None = None) -> None:
        Config.instances += 1
        self.id = Config.instances
        if level is not None:
            self.level = level

    def show(self) -> str:
        return f"#{self.id} level={self.level} debug={self.debug} tags={self.tags}"


a = Config()
b = Config(5)
c = Config()
for k in (a, b, c):
    print(k.show())
Config.level = 2
print(a.level, b.level, c.level, Config.level)
a.level += 10
print(a.level, b.level, c.level, Config.level)
a.tags.append("shared")
print(b.tags, Config.tags, a.tags is c.tags)
b.tags = ["own"]
b.tags.append("more")
print(a.tags, b.tags, Config.tags)
Config.debug = True
c.debug = False
print(a.debug, b.debug, c.debug, Config.instances)


class Special(Config):
    level = 50

    def boost(self) -> int:
        self.level += Special.level
        return self.level


s = Special()
print(s.show(), s.boost(), s.boost(), Special.level, Config.level)
Special.level = 7
print(Special().level, s.level, Config.level, Special.instances is not None, Config.instances)


class Limits:
    WIDTH = 8
    HEIGHT = WIDTH // 2
    AREA = WIDTH * HEIGHT
    NAMES = [chr(ord("a") + i) for i in range(3)]
    LABEL = f"{WIDTH}x{HEIGHT}"


print(Limits.WIDTH, Limits.HEIGHT, Limits.AREA, Limits.NAMES, Limits.LABEL)
print(Limits().AREA, Limits().LABEL)
