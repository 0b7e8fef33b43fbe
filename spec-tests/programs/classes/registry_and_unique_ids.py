class Entity:
    _next = 1
    _all: dict[int, "Entity"] = {}

    def __init__(self, name):
        self.id = Entity._next
        Entity._next += 1
        self.name = name
        Entity._all[self.id] = self

    @classmethod
    def get(cls, id):
        found = cls._all.get(id)
        return found if isinstance(found, cls) else None

    @classmethod
    def all(cls):
        return [e for e in Entity._all.values() if isinstance(e, cls)]

    @classmethod
    def create(cls, *names):
        return [cls(n) for n in names]

    def delete(self):
        del Entity._all[self.id]

    def __repr__(self):
        return f"{type(self).__name__}<{self.id}:{self.name}>"


class User(Entity):
    def __init__(self, name, admin=False):
        super().__init__(name)
        self.admin = admin


class Group(Entity):
    def __init__(self, name):
        super().__init__(name)
        self.members = []

    def add(self, *users):
        self.members.extend(users)
        return self


class Singleton:
    _instance = None

    def __init__(self):
        self.value = 0

    @classmethod
    def instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance


ann, bob = User.create("ann", "bob")
root = User("root", admin=True)
staff = Group("staff").add(ann, root)
print(Entity.all(), User.all(), Group.all())
print(User.get(1), User.get(4), Group.get(4), Entity.get(4), Entity.get(99))
bob.delete()
print(User.all(), User.get(bob.id), staff.members, User("cy").id, Entity._next)
print([u for u in User.all() if u.admin], len(Entity._all), sum(len(g.members) for g in Group.all()))
a, b = Singleton.instance(), Singleton.instance()
a.value += 5
print(a is b, b.value, Singleton.instance().value, Singleton() is a)
try:
    bob.delete()
except KeyError as e:
    print("KeyError:", e)
