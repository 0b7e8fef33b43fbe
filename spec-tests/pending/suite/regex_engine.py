# Regular expressions three ways: backtracking over the syntax tree, a Thompson machine, and a DFA built on
# demand; all must agree. The first argument is the length of the long texts.
import sys


class RegexError(Exception):
    pass


class Node:
    def matches(self, text, i, then):
        """Calls `then` with every end position, in order of preference, until it answers true."""
        raise NotImplementedError


class Empty(Node):
    def matches(self, text, i, then):
        return then(i)

    def __str__(self):
        return "()"


class Chars(Node):
    def __init__(self, chars, negated=False):
        self.chars = chars
        self.negated = negated

    def accepts(self, c):
        return (c in self.chars) != self.negated

    def matches(self, text, i, then):
        return i < len(text) and self.accepts(text[i]) and then(i + 1)

    def __str__(self):
        if self.negated and not self.chars:
            return "."
        body = "".join(sorted(self.chars))
        return f"[^{body}]" if self.negated else body if len(body) == 1 else f"[{body}]"


class Concat(Node):
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def matches(self, text, i, then):
        return self.first.matches(text, i, lambda j: self.second.matches(text, j, then))

    def __str__(self):
        return f"{self.first}{self.second}"


class Either(Node):
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def matches(self, text, i, then):
        return self.first.matches(text, i, then) or self.second.matches(text, i, then)

    def __str__(self):
        return f"({self.first}|{self.second})"


class Repeat(Node):
    def __init__(self, body, least, most):
        self.body = body
        self.least = least
        self.most = most

    def matches(self, text, i, then, count=0):
        if self.most is None or count < self.most:
            if self.body.matches(
                text, i, lambda j: (j > i or count < self.least) and self.matches(text, j, then, count + 1),
            ):
                return True
        return count >= self.least and then(i)

    def __str__(self):
        mark = {(0, None): "*", (1, None): "+", (0, 1): "?"}.get((self.least, self.most))
        body = f"({self.body})" if isinstance(self.body, Concat) else str(self.body)
        return body + (mark or f"{{{self.least},{'' if self.most is None else self.most}}}")


class Parser:
    CLASSES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", "s": " \t\n"}

    def __init__(self, pattern):
        self.pattern = pattern
        self.i = 0

    def fail(self, message):
        return RegexError(f"{message} at {self.i} of {self.pattern!r}")

    def peek(self):
        return self.pattern[self.i] if self.i < len(self.pattern) else ""

    def take(self):
        if self.i >= len(self.pattern):
            raise self.fail("ends too early")
        self.i += 1
        return self.pattern[self.i - 1]

    def parse(self):
        node = self.alternatives()
        if self.peek():
            raise self.fail(f"unexpected {self.peek()!r}")
        return node

    def alternatives(self):
        node = self.sequence()
        while self.peek() == "|":
            self.take()
            node = Either(node, self.sequence())
        return node

    def sequence(self):
        node = None
        while self.peek() not in ("", "|", ")"):
            item = self.repeated()
            node = item if node is None else Concat(node, item)
        return Empty() if node is None else node

    def repeated(self):
        node = self.atom()
        while self.peek() in ("*", "+", "?", "{"):
            c = self.take()
            if c == "{":
                least, most = self.bounds()
                node = Repeat(node, least, most)
            else:
                node = Repeat(node, 1 if c == "+" else 0, 1 if c == "?" else None)
        return node

    def bounds(self):
        end = self.pattern.find("}", self.i)
        if end < 0:
            raise self.fail("missing }")
        low, comma, high = self.pattern[self.i:end].partition(",")
        self.i = end + 1
        try:
            least = int(low or "0")
            most = least if not comma else int(high) if high else None
        except ValueError:
            raise self.fail("bad bounds") from None
        if most is not None and most < least:
            raise self.fail(f"{most} is less than {least}")
        return least, most

    def atom(self):
        c = self.take()
        if c == "(":
            node = self.alternatives()
            if self.peek() != ")":
                raise self.fail("missing )")
            self.take()
            return node
        if c == "[":
            return self.char_class()
        if c == ".":
            return Chars("", True)
        if c == "\\":
            c = self.take()
            if c.lower() in self.CLASSES:
                return Chars(self.CLASSES[c.lower()], c.isupper())
            return Chars(c)
        if c in "*+?{":
            raise self.fail("nothing to repeat")
        return Chars(c)

    def char_class(self):
        negated = self.peek() == "^"
        if negated:
            self.take()
        chars = set()
        while self.peek() != "]" or not chars:
            c = self.take()
            if c == "\\":
                c = self.take()
                if c in self.CLASSES:
                    chars |= set(self.CLASSES[c])
                    continue
            if self.peek() == "-" and self.pattern[self.i + 1:self.i + 2] not in ("]", ""):
                self.take()
                last = self.take()
                if last < c:
                    raise self.fail(f"range {c}-{last} is backwards")
                chars |= {chr(k) for k in range(ord(c), ord(last) + 1)}
            else:
                chars.add(c)
        self.take()
        return Chars("".join(sorted(chars)), negated)


class Machine:
    """A Thompson machine: states with at most one edge that reads, and edges that do not."""

    def __init__(self, node):
        self.reads = []
        self.target = []
        self.free = []
        self.accept = self.state()
        self.start = self.build(node, self.accept)

    def state(self):
        self.reads.append(None)
        self.target.append(-1)
        self.free.append([])
        return len(self.free) - 1

    def build(self, node, after):
        if isinstance(node, Empty):
            return after
        if isinstance(node, Chars):
            s = self.state()
            self.reads[s] = node
            self.target[s] = after
            return s
        if isinstance(node, Concat):
            return self.build(node.first, self.build(node.second, after))
        s = self.state()
        if isinstance(node, Either):
            self.free[s] = [self.build(node.first, after), self.build(node.second, after)]
            return s
        if node.most is None:
            self.free[s] = [self.build(node.body, s), after]
        else:
            self.free[s] = [after]
            for _ in range(node.most - node.least):
                t = self.state()
                self.free[t] = [self.build(node.body, s), after]
                s = t
        for _ in range(node.least):
            s = self.build(node.body, s)
        return s

    def closure(self, states):
        seen = set()
        todo = list(states)
        while todo:
            s = todo.pop()
            if s not in seen:
                seen.add(s)
                todo += self.free[s]
        return frozenset(seen)

    def step(self, states, c):
        return self.closure(self.target[s] for s in states if self.reads[s] is not None and self.reads[s].accepts(c))

    def longest(self, text, i):
        states = self.closure([self.start])
        end = i if self.accept in states else -1
        while i < len(text) and states:
            states = self.step(states, text[i])
            i += 1
            if self.accept in states:
                end = i
        return end


class Dfa:
    def __init__(self, machine):
        self.machine = machine
        self.numbers = {}
        self.sets = []
        self.accepting = []
        self.edges = []
        self.start = self.number(machine.closure([machine.start]))

    def number(self, states):
        if states not in self.numbers:
            self.numbers[states] = len(self.sets)
            self.sets.append(states)
            self.accepting.append(self.machine.accept in states)
            self.edges.append({})
        return self.numbers[states]

    def longest(self, text, i):
        s = self.start
        end = i if self.accepting[s] else -1
        while i < len(text):
            c = text[i]
            edges = self.edges[s]
            if c not in edges:
                edges[c] = self.number(self.machine.step(self.sets[s], c))
            s = edges[c]
            i += 1
            if self.accepting[s]:
                end = i
            elif not self.sets[s]:
                break
        return end


class Regex:
    def __init__(self, pattern):
        self.node = Parser(pattern).parse()
        self.machine = Machine(self.node)
        self.dfa = Dfa(self.machine)

    def backtrack_longest(self, text, i):
        best = -1

        def note(end):
            nonlocal best
            best = max(best, end)
            return best == len(text)

        self.node.matches(text, i, note)
        return best

    def fullmatch(self, text):
        answers = {
            self.node.matches(text, 0, lambda end: end == len(text)),
            self.machine.longest(text, 0) == len(text),
            self.dfa.longest(text, 0) == len(text),
        }
        assert len(answers) == 1, (str(self.node), text)
        return answers.pop()

    def find_all(self, text):
        found, i = [], 0
        while i <= len(text):
            end = self.dfa.longest(text, i)
            assert end == self.machine.longest(text, i) == self.backtrack_longest(text, i), (text, i)
            if end > i:
                found.append(text[i:end])
                i = end
            else:
                i += 1
        return found


CASES = {
    "a": ["a", "b", ""],
    "a*b": ["b", "aaab", "aa"],
    "(a|b)*abb": ["abb", "aababb", "ab", "abba"],
    "[a-c]+x?": ["abc", "cx", "x", "abcxx"],
    "colou?r": ["color", "colour", "colouur"],
    r"\d{2,4}-\d+": ["12-3", "1-2", "12345-6", "1234-56"],
    "(ab){2}": ["abab", "ab", "ababab"],
    "a{2,}": ["a", "aa", "aaaaa"],
    ".*x.*": ["x", "axb", "ab"],
    "[^0-9]*": ["abc", "a1", ""],
    r"\w+@\w+(\.\w+)+": ["me@host.org", "me@host", "a@b.c.d"],
    "(a*)*b": ["b", "aab", "aa"],
    "|a": ["", "a", "aa"],
    "((a|b)(c|d))?e": ["ace", "bde", "e", "abe"],
    r"\(\[\*\]\)": ["([*])", "()"],
    "[]a-]+": ["]-a", "b"],
}


def main(size):
    for pattern, texts in CASES.items():
        r = Regex(pattern)
        print(f"{pattern:<18} {str(r.node):<60.60} {[r.fullmatch(t) for t in texts]} {len(r.machine.free)}/{len(r.dfa.sets)} states")
    for bad in ["(", "a)", "*a", "a{2", "a{3,1}", "[z-a]", "[a", "a\\", "a{x}", "(a|*)"]:
        try:
            Parser(bad).parse()
            print(bad, "is fine")
        except RegexError as e:
            print("RegexError:", e)
    text = "The 3 quick foxes, 12 lazy dogs and 456 cats: 7.5 in 2024-01-15!"
    for pattern in [r"\d+", r"[A-Z]?[a-z]+", r"\d+(\.|-)\d+(-\d+)?", "(cat|dog|fox)(es|s)", r"\s", "q?"]:
        print(pattern, Regex(pattern).find_all(text))
    a = Regex("(a|aa)*b")
    long = "a" * (size // 8)
    print(a.machine.longest(long + "b", 0), a.dfa.longest(long, 0), len(a.dfa.sets))
    numbers = Regex(r"[1-9]\d*(,\d\d\d)*")
    big = " ".join(str(i * i * 37) for i in range(size // 10))
    print(
        len(big), sum(len(numbers.machine.reads) for _ in range(3)),
        len([1 for i in range(len(big)) if numbers.dfa.longest(big, i) > i]), len(numbers.dfa.sets),
    )
    div3 = Regex("(0|1(01*0)*1)*")
    print(
        [n for n in range(40) if div3.fullmatch(f"{n:b}")],
        all(div3.dfa.longest(f"{n:b}", 0) == len(f"{n:b}") for n in range(0, size, 3)), len(div3.dfa.sets),
    )
    words = Regex("(b(an)+a(na)*|[abc]{3}|c.*t)+")
    print([w for w in "banana abc cat bananabc coat ba cab caterbana".split() if words.fullmatch(w)])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 800)
