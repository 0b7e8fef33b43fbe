# One-way constraints between variables with strengths, kept satisfied incrementally as values and
# constraints change. The first argument is the length of the chains.
import sys
from enum import IntEnum


class Strength(IntEnum):
    REQUIRED = 0
    STRONG = 1
    NORMAL = 2
    WEAK = 3
    WEAKEST = 4


class Variable:
    def __init__(self, name: str, value: int = 0) -> None:
        self.name = name
        self.value = value
        self.constraints: list[Constraint] = []
        self.determined_by: Constraint | None = None
        self.walk = Strength.WEAKEST
        self.stay = True
        self.mark = 0

    def __repr__(self) -> str:
        return f"{self.name}={self.value}"


class Constraint:
    def __init__(self, strength: Strength) -> None:
        self.strength = strength
        self.output: Variable | None = None

    def variables(self) -> list[Variable]:
        raise NotImplementedError

    def candidates(self) -> list[Variable]:
        return self.variables()

    def inputs(self) -> list[Variable]:
        return [v for v in self.variables() if v is not self.output]

    def execute(self) -> None:
        pass

    def is_input(self) -> bool:
        return False

    def choose(self, mark: int) -> bool:
        """Picks the variable to determine: the weakest one that this constraint is stronger than."""
        self.output = None
        for v in self.candidates():
            if v.mark != mark and self.strength < v.walk:
                if self.output is None or v.walk > self.output.walk:
                    self.output = v
        return self.output is not None

    def recalculate(self) -> None:
        out = self.output
        assert out is not None
        out.walk = max([self.strength, *(v.walk for v in self.candidates() if v is not out)])
        out.stay = not self.is_input() and all(v.stay for v in self.inputs())
        if out.stay or not self.is_input():
            self.execute()


class Stay(Constraint):
    def __init__(self, v: Variable, strength: Strength) -> None:
        super().__init__(strength)
        self.v = v

    def variables(self) -> list[Variable]:
        return [self.v]


class Edit(Stay):
    def is_input(self) -> bool:
        return True


class Equal(Constraint):
    def __init__(self, a: Variable, b: Variable, strength: Strength) -> None:
        super().__init__(strength)
        self.a = a
        self.b = b

    def variables(self) -> list[Variable]:
        return [self.a, self.b]

    def execute(self) -> None:
        if self.output is self.b:
            self.b.value = self.a.value
        else:
            self.a.value = self.b.value


class Scale(Equal):
    """b = a * factor + offset"""

    def __init__(self, a: Variable, factor: Variable, offset: Variable, b: Variable, strength: Strength) -> None:
        super().__init__(a, b, strength)
        self.factor = factor
        self.offset = offset

    def variables(self) -> list[Variable]:
        return [self.a, self.b, self.factor, self.offset]

    def candidates(self) -> list[Variable]:
        return [self.a, self.b]

    def execute(self) -> None:
        if self.output is self.b:
            self.b.value = self.a.value * self.factor.value + self.offset.value
        else:
            self.a.value = (self.b.value - self.offset.value) // self.factor.value


class RequiredFailure(Exception):
    pass


class Plan:
    def __init__(self, steps: list[Constraint]) -> None:
        self.steps = steps

    def run(self) -> None:
        for c in self.steps:
            c.execute()

    def __len__(self) -> int:
        return len(self.steps)


class Planner:
    def __init__(self) -> None:
        self.mark = 0
        self.satisfied = 0

    def new_mark(self) -> int:
        self.mark += 1
        return self.mark

    def add(self, *constraints: Constraint) -> None:
        for c in constraints:
            for v in c.variables():
                v.constraints.append(c)
            mark = self.new_mark()
            overridden = self.satisfy(c, mark)
            while overridden is not None:
                overridden = self.satisfy(overridden, mark)

    def satisfy(self, c: Constraint, mark: int) -> Constraint | None:
        if not c.choose(mark):
            if c.strength == Strength.REQUIRED:
                raise RequiredFailure(", ".join(v.name for v in c.variables()))
            return None
        self.satisfied += 1
        for v in c.inputs():
            v.mark = mark
        out = c.output
        assert out is not None
        overridden = out.determined_by
        if overridden is not None:
            overridden.output = None
        out.determined_by = c
        if not self.propagate(c, mark):
            raise RequiredFailure("cycle")
        out.mark = mark
        return overridden

    def propagate(self, start: Constraint, mark: int) -> bool:
        todo = [start]
        while todo:
            c = todo.pop()
            assert c.output is not None
            if c.output.mark == mark:
                self.remove(start)
                return False
            c.recalculate()
            todo += self.consumers(c.output)
        return True

    def consumers(self, v: Variable) -> list[Constraint]:
        return [c for c in v.constraints if c is not v.determined_by and c.output is not None]

    def remove(self, c: Constraint) -> None:
        for v in c.variables():
            if c in v.constraints:
                v.constraints.remove(c)
        out = c.output
        if out is None:
            return
        c.output = None
        out.determined_by = None
        out.walk = Strength.WEAKEST
        out.stay = True
        unsatisfied: list[Constraint] = []
        todo = [out]
        while todo:
            v = todo.pop()
            unsatisfied += [d for d in v.constraints if d.output is None and d not in unsatisfied]
            for d in self.consumers(v):
                d.recalculate()
                assert d.output is not None
                todo.append(d.output)
        for d in sorted(unsatisfied, key=lambda d: d.strength):
            mark = self.new_mark()
            overridden = self.satisfy(d, mark)
            while overridden is not None:
                overridden = self.satisfy(overridden, mark)

    def plan_for(self, sources: list[Constraint]) -> Plan:
        mark = self.new_mark()
        steps: list[Constraint] = []
        todo = [c for c in sources if c.output is not None]
        while todo:
            c = todo.pop()
            out = c.output
            assert out is not None
            if out.mark != mark and all(v.mark == mark or v.stay or v.determined_by is None for v in c.inputs()):
                steps.append(c)
                out.mark = mark
                todo += self.consumers(out)
        return Plan(steps)


def change(planner: Planner, v: Variable, values: list[int]) -> int:
    edit = Edit(v, Strength.STRONG)
    planner.add(edit)
    plan = planner.plan_for([edit])
    for value in values:
        v.value = value
        plan.run()
    planner.remove(edit)
    return len(plan)


def chain_test(n: int) -> None:
    planner = Planner()
    vs = [Variable(f"v{i}") for i in range(n + 1)]
    for a, b in zip(vs, vs[1:]):
        planner.add(Equal(a, b, Strength.REQUIRED))
    planner.add(Stay(vs[-1], Strength.NORMAL))
    steps = change(planner, vs[0], list(range(20)))
    print("chain", n, steps, vs[0], vs[n // 2], vs[-1], planner.satisfied, all(v.value == 19 for v in vs))
    steps = change(planner, vs[-1], [5, 77])
    print("backwards", steps, vs[0], vs[-1], vs[0].walk.name, vs[-1].walk.name)


def projection_test(n: int) -> None:
    planner = Planner()
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    sources = [Variable(f"s{i}", i) for i in range(n)]
    targets = [Variable(f"t{i}", i) for i in range(n)]
    for s, t in zip(sources, targets):
        planner.add(Stay(s, Strength.NORMAL))
        planner.add(Scale(s, factor, offset, t, Strength.REQUIRED))
    print("projection", targets[:3], targets[-1])
    change(planner, sources[0], [17])
    print(sources[0], targets[0])
    change(planner, targets[1], [1050])
    print(sources[1], targets[1])
    change(planner, factor, [5])
    print(targets[:4], sum(t.value for t in targets))
    change(planner, offset, [2000])
    print(targets[:4], sum(t.value for t in targets), sum(s.value for s in sources))


def strength_test() -> None:
    planner = Planner()
    a, b, c = Variable("a", 1), Variable("b", 2), Variable("c", 3)
    weak, normal = Stay(a, Strength.WEAK), Stay(b, Strength.NORMAL)
    planner.add(weak, normal)
    link = Equal(a, b, Strength.REQUIRED)
    planner.add(link)
    print(a, b, a.walk.name, weak.output is None, normal.output is b)
    planner.remove(normal)
    print(a, b, a.walk.name, b.walk.name, weak.output is a)
    planner.add(Equal(b, c, Strength.STRONG))
    change(planner, c, [42])
    print(a, b, c)
    planner.remove(link)
    change(planner, a, [7])
    print(a, b, c, len(a.constraints), len(b.constraints))
    try:
        planner.add(Stay(c, Strength.REQUIRED), Stay(c, Strength.REQUIRED))
    except RequiredFailure as e:
        print("RequiredFailure:", e)


def main(n: int) -> None:
    for size in (2, 10, n):
        chain_test(size)
    projection_test(max(n // 2, 4))
    strength_test()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
