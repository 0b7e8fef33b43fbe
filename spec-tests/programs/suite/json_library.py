# A JSON reader, writer, path query and differ over classes of its own. The first argument is the number
# of records of the generated document.
import sys


class JsonError(ValueError):
    def __init__(self, message, line, column):
        super().__init__(f"{message} at {line}:{column}")
        self.line = line
        self.column = column


class Value:
    def write(self, out, indent, depth):
        raise NotImplementedError

    def text(self, indent=0):
        out = []
        self.write(out, indent, 0)
        return "".join(out)

    def children(self):
        return []

    def count(self):
        return 1 + sum(v.count() for _, v in self.children())

    def depth(self):
        return 1 + max((v.depth() for _, v in self.children()), default=0)

    def as_number(self):
        raise TypeError(f"{self.text()} is no number")

    def as_text(self):
        raise TypeError(f"{self.text()} is no string")


class Null(Value):
    def write(self, out, indent, depth):
        out.append("null")

    def __eq__(self, other):
        return isinstance(other, Null)


class Bool(Value):
    def __init__(self, value):
        self.value = value

    def as_number(self):
        return float(self.value)

    def write(self, out, indent, depth):
        out.append("true" if self.value else "false")

    def __eq__(self, other):
        return isinstance(other, Bool) and self.value == other.value


class Number(Value):
    def __init__(self, value, whole):
        self.value = value
        self.whole = whole

    def as_number(self):
        return self.value

    def write(self, out, indent, depth):
        out.append(str(int(self.value)) if self.whole else repr(self.value))

    def __eq__(self, other):
        return isinstance(other, Number) and self.value == other.value


class String(Value):
    ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}

    def __init__(self, value):
        self.value = value

    def as_text(self):
        return self.value

    def write(self, out, indent, depth):
        out.append('"')
        for c in self.value:
            out.append(self.ESCAPES.get(c) or (c if " " <= c else f"\\u{ord(c):04x}"))
        out.append('"')

    def __eq__(self, other):
        return isinstance(other, String) and self.value == other.value


class Array(Value):
    def __init__(self, items):
        self.items = items

    def children(self):
        return [(str(i), v) for i, v in enumerate(self.items)]

    def write(self, out, indent, depth):
        write_items(out, "[", "]", self.items, indent, depth, lambda v: v.write(out, indent, depth + 1))

    def __eq__(self, other):
        return isinstance(other, Array) and self.items == other.items


class Object(Value):
    def __init__(self, fields):
        self.fields = fields

    def children(self):
        return list(self.fields.items())

    def write(self, out, indent, depth):
        def field(item):
            key, value = item
            String(key).write(out, indent, depth)
            out.append(": " if indent else ":")
            value.write(out, indent, depth + 1)

        write_items(out, "{", "}", list(self.fields.items()), indent, depth, field)

    def __eq__(self, other):
        return isinstance(other, Object) and self.fields == other.fields


def write_items(out, opening, closing, items, indent, depth, write):
    out.append(opening)
    for i, item in enumerate(items):
        if i:
            out.append(",")
        if indent:
            out.append("\n" + " " * (indent * (depth + 1)))
        write(item)
    if indent and items:
        out.append("\n" + " " * (indent * depth))
    out.append(closing)


class Parser:
    UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def fail(self, message):
        before = self.text[:self.pos]
        return JsonError(message, before.count("\n") + 1, self.pos - (before.rfind("\n") + 1) + 1)

    def space(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t\n\r":
            self.pos += 1

    def peek(self):
        self.space()
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            raise self.fail(f"expected {c!r}, found {self.peek() or 'end'!r}")
        self.pos += 1

    def document(self):
        value = self.value()
        if self.peek():
            raise self.fail(f"unexpected {self.peek()!r}")
        return value

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return String(self.string())
        if c == "-" or c.isdigit():
            return self.number()
        for word, make in (("null", Null), ("true", lambda: Bool(True)), ("false", lambda: Bool(False))):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return make()
        raise self.fail(f"unexpected {c or 'end'!r}")

    def object(self):
        self.expect("{")
        fields = {}
        while self.peek() != "}":
            if fields:
                self.expect(",")
            if self.peek() != '"':
                raise self.fail("expected a name")
            name = self.string()
            if name in fields:
                raise self.fail(f"{name!r} is there twice")
            self.expect(":")
            fields[name] = self.value()
        self.expect("}")
        return Object(fields)

    def array(self):
        self.expect("[")
        items = []
        while self.peek() != "]":
            if items:
                self.expect(",")
            items.append(self.value())
        self.expect("]")
        return Array(items)

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.pos >= len(self.text):
                raise self.fail("string does not end")
            c = self.text[self.pos]
            self.pos += 1
            if c == '"':
                return "".join(out)
            if c < " ":
                raise self.fail(f"control character {c!r}")
            if c == "\\":
                c = self.escape()
            out.append(c)

    def escape(self):
        c = self.text[self.pos:self.pos + 1]
        self.pos += 1
        if c == "u":
            digits = self.text[self.pos:self.pos + 4]
            self.pos += 4
            try:
                return chr(int(digits, 16))
            except ValueError:
                raise self.fail(f"bad escape {digits!r}") from None
        if c not in self.UNESCAPES:
            raise self.fail(f"unknown escape {c!r}")
        return self.UNESCAPES[c]

    def digits(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos].isdigit():
            self.pos += 1
        if start == self.pos:
            raise self.fail("expected a digit")

    def number(self):
        start = self.pos
        whole = True
        if self.text[self.pos] == "-":
            self.pos += 1
        self.digits()
        if self.text[self.pos:self.pos + 1] == ".":
            whole = False
            self.pos += 1
            self.digits()
        if self.text[self.pos:self.pos + 1] in ("e", "E"):
            whole = False
            self.pos += 1
            if self.text[self.pos:self.pos + 1] in ("+", "-"):
                self.pos += 1
            self.digits()
        return Number(float(self.text[start:self.pos]), whole)


def parse(text):
    return Parser(text).document()


def query(value, path):
    found = [value]
    for part in path.split("/"):
        found = [child for v in found for key, child in v.children() if part in ("*", key)]
    return found


def diff(a, b, path="$"):
    if type(a) is not type(b):
        yield f"{path}: {a.text()} became {b.text()}"
    elif a.children() or b.children():
        old, new = dict(a.children()), dict(b.children())
        for key in old:
            if key in new:
                yield from diff(old[key], new[key], f"{path}/{key}")
            else:
                yield f"{path}/{key}: removed {old[key].text()}"
        for key in new:
            if key not in old:
                yield f"{path}/{key}: added {new[key].text()}"
    elif a != b:
        yield f"{path}: {a.text()} became {b.text()}"


def generate(n):
    parts = []
    seed = 7
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        tags = ", ".join(f'"t{seed >> k & 7}"' for k in (8, 11, 14)[:i % 4])
        ok = "true" if seed % 3 else "false"
        following = "null" if i == n - 1 else str(i + 1)
        parts.append(f'{{"id": {i}, "score": {seed % 1000 / 8}, "tags": [{tags}], "ok": {ok}, "next": {following}}}')
    return '{"version": 2, "records": [' + ",\n".join(parts) + "]}"


def main(n):
    samples = ['{"a": [1, 2.5, -3e2], "b": {"c": null}}', "[]", "{}", '"q\\"\\u00e9\\n"', " [ true , false ] ", "12"]
    for s in samples:
        v = parse(s)
        print(v.text(), v.count(), v.depth(), parse(v.text()) == v)
    print(parse(samples[0]).text(2))
    for bad in [
        "", "[1,]", "{a:1}", '{"a":1,"a":2}', '["x\ny"]', '"\\q"', '"\\u12"', "[1 2]", "01x", "-", '{"a":\n tru}',
        '["open', "1.e5",
    ]:
        try:
            print(parse(bad).text())
        except JsonError as e:
            print(repr(bad), "->", e, (e.line, e.column))
    document = parse(generate(n))
    text = document.text()
    print(document.count(), document.depth(), len(text), parse(text) == document)
    scores = [v.as_number() for v in query(document, "records/*/score")]
    print(len(scores), sum(scores), max(scores), len(query(document, "records/*/tags/*")), query(document, "nothing/*"))
    tags = {}
    for t in query(document, "records/*/tags/*"):
        tags[t.as_text()] = tags.get(t.as_text(), 0) + 1
    print(sorted(tags.items()), sum(v.as_number() for v in query(document, "records/*/ok")))
    other = parse(text)
    first = query(other, "records/0")[0]
    if isinstance(first, Object):
        first.fields["score"] = Number(1.5, False)
        first.fields["new"] = Array([Null()])
        del first.fields["ok"]
    tags_of_second = query(other, "records/1/tags")[0]
    assert isinstance(tags_of_second, Array) and isinstance(other, Object)
    tags_of_second.items.append(String("extra"))
    other.fields["version"] = String("three")
    for wrong in (first, tags_of_second):
        try:
            print(wrong.as_number())
        except TypeError as e:
            print("TypeError:", e)
    for line in diff(document, other):
        print(line)
    print(list(diff(document, parse(text))), document != other, document == other)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
