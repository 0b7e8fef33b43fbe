# A Markdown subset to HTML: blocks as a tree of objects, inline markup by a scanner, a table of contents, and
# plain text again. The first argument is how often the document is repeated.
import sys

DOCUMENT = """\
# The *Molt* Manual

Some **bold**, *soft* and `code < here` words, a [link](http://example.org/a?b=1&c=2)
and an ![image](pic.png) over two lines.

## Lists

- first item
- second with `x = 1`
  continued on the next line
- third
  - nested one
  - nested **two**
    1. deep
    2. deeper
- last

1. one
2. two

## Code & quotes

```python
def f(x):
    return x < 1 and x > -1  # *not* markup
```

> A quote of
> two lines
>
> - with a list
> - inside

---

### Tables

| Name  | Price | Note      |
|:------|------:|:---------:|
| tea   | 2.50  | **hot**   |
| water | 0     |           |

A line break here\\
and an escape: \\*not soft\\*, \\`not code\\`, 5 * 3 * 2, snake_case_name.

Unclosed **bold and `code stay as they are.
"""


def escape(text):
    for a, b in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(a, b)
    return text


class Inline:
    """Turns the markup inside one block into HTML."""

    def __init__(self, text):
        self.text = text
        self.i = 0

    def run(self):
        out = []
        while self.i < len(self.text):
            out.append(self.piece())
        return "".join(out)

    def piece(self):
        t, i = self.text, self.i
        c = t[i]
        if c == "\\" and i + 1 < len(t):
            self.i += 2
            return "<br>\n" if t[i + 1] == "\n" else escape(t[i + 1])
        if c == "`":
            end = t.find("`", i + 1)
            if end > 0:
                self.i = end + 1
                return f"<code>{escape(t[i + 1:end])}</code>"
        if t.startswith("![", i) or c == "[":
            start = i + (2 if c == "!" else 1)
            label_end = t.find("](", start)
            end = t.find(")", label_end)
            if label_end > 0 and end > 0:
                self.i = end + 1
                label, target = t[start:label_end], escape(t[label_end + 2:end])
                if c == "!":
                    return f'<img src="{target}" alt="{escape(label)}">'
                return f'<a href="{target}">{Inline(label).run()}</a>'
        for mark, tag in (("**", "strong"), ("*", "em")):
            if t.startswith(mark, i) and t[i + len(mark):i + len(mark) + 1] not in (" ", "\n", "*", ""):
                end = t.find(mark, i + len(mark))
                while end > 0 and t[end - 1] in " \\":
                    end = t.find(mark, end + 1)
                if end > 0:
                    self.i = end + len(mark)
                    return f"<{tag}>{Inline(t[i + len(mark):end]).run()}</{tag}>"
        self.i += 1
        return escape(c)


class Block:
    def html(self, indent=0):
        raise NotImplementedError

    def walk(self):
        yield self


class Text(Block):
    tag = "p"

    def __init__(self, text):
        self.text = text

    def html(self, indent=0):
        return f"{' ' * indent}<{self.tag}>{Inline(self.text).run()}</{self.tag}>"


class Heading(Text):
    def __init__(self, text, level):
        super().__init__(text)
        self.level = level
        self.tag = f"h{level}"

    def slug(self):
        words = "".join(c.lower() if c.isalnum() else " " for c in self.text).split()
        return "-".join(words)

    def html(self, indent=0):
        return super().html(indent).replace(f"<{self.tag}>", f'<{self.tag} id="{self.slug()}">')


class Rule(Block):
    def html(self, indent=0):
        return " " * indent + "<hr>"


class Code(Block):
    def __init__(self, language, lines):
        self.language = language
        self.lines = lines

    def html(self, indent=0):
        attribute = f' class="{self.language}"' if self.language else ""
        return f"{' ' * indent}<pre><code{attribute}>" + "\n".join(map(escape, self.lines)) + "</code></pre>"


class Container(Block):
    tag = "div"

    def __init__(self, children):
        self.children = children

    def html(self, indent=0):
        pad = " " * indent
        return "\n".join([f"{pad}<{self.tag}>", *(c.html(indent + 2) for c in self.children), f"{pad}</{self.tag}>"])

    def walk(self):
        yield self
        for c in self.children:
            yield from c.walk()


class Quote(Container):
    tag = "blockquote"


class Item(Container):
    tag = "li"

    def html(self, indent=0):
        first, *rest = self.children
        if isinstance(first, Text) and not rest:
            return f"{' ' * indent}<li>{Inline(first.text).run()}</li>"
        return super().html(indent)


class ListBlock(Container):
    def __init__(self, ordered, items):
        super().__init__(items)
        self.tag = "ol" if ordered else "ul"


class Table(Block):
    ALIGN = {(True, False): "left", (False, True): "right", (True, True): "center", (False, False): ""}

    def __init__(self, header, aligns, rows):
        self.header = header
        self.aligns = aligns
        self.rows = rows

    def row(self, cells, tag, indent):
        out = []
        for cell, align in zip(cells, self.aligns):
            style = f' align="{align}"' if align else ""
            out.append(f"<{tag}{style}>{Inline(cell).run()}</{tag}>")
        return " " * indent + "<tr>" + "".join(out) + "</tr>"

    def html(self, indent=0):
        rows = [self.row(self.header, "th", indent + 2)] + [self.row(r, "td", indent + 2) for r in self.rows]
        return "\n".join([" " * indent + "<table>", *rows, " " * indent + "</table>"])


def marker(line):
    """The width of a list marker and whether it is a number, or None."""
    if line.startswith("- "):
        return 2, False
    head, dot, _ = line.partition(". ")
    if dot and head.isdigit():
        return len(head) + 2, True
    return None


class Parser:
    def __init__(self, lines):
        self.lines = lines
        self.i = 0

    def line(self):
        return self.lines[self.i] if self.i < len(self.lines) else None

    def blocks(self):
        out = []
        while (line := self.line()) is not None:
            if not line.strip():
                self.i += 1
            elif line.startswith("#") and line.lstrip("#").startswith(" "):
                self.i += 1
                out.append(Heading(line.lstrip("#").strip(), len(line) - len(line.lstrip("#"))))
            elif line.startswith("```"):
                out.append(self.code())
            elif line.startswith(">"):
                out.append(self.quote())
            elif set(line.strip()) == {"-"} and len(line.strip()) >= 3:
                self.i += 1
                out.append(Rule())
            elif line.startswith("|"):
                out.append(self.table())
            elif marker(line) is not None:
                out.append(self.list())
            else:
                out.append(self.paragraph())
        return out

    def paragraph(self):
        lines = []
        while (line := self.line()) is not None and line.strip() and line[0] not in "#>|" and not line.startswith("```"):
            if lines and marker(line) is not None:
                break
            lines.append(line.strip())
            self.i += 1
        return Text("\n".join(lines))

    def code(self):
        language = self.lines[self.i][3:].strip()
        self.i += 1
        lines = []
        while (line := self.line()) is not None and not line.startswith("```"):
            lines.append(line)
            self.i += 1
        self.i += 1
        return Code(language, lines)

    def quote(self):
        lines = []
        while (line := self.line()) is not None and line.startswith(">"):
            lines.append(line[1:].removeprefix(" "))
            self.i += 1
        return Quote(Parser(lines).blocks())

    def list(self):
        first = marker(self.lines[self.i])
        ordered = first is not None and first[1]
        items = []
        while (line := self.line()) is not None and (m := marker(line)) is not None and m[1] == ordered:
            width = m[0]
            lines = [line[width:]]
            self.i += 1
            while (line := self.line()) is not None and (line.startswith(" ") or not line.strip()):
                if not line.strip():
                    after = self.lines[self.i + 1] if self.i + 1 < len(self.lines) else ""
                    if not after.startswith(" "):
                        break
                lines.append(line[2:] if line.startswith("  ") else line)
                self.i += 1
            items.append(Item(Parser(lines).blocks()))
        return ListBlock(ordered, items)

    def cells(self, line):
        return [c.strip() for c in line.strip().strip("|").split("|")]

    def table(self):
        rows = []
        while (line := self.line()) is not None and line.startswith("|"):
            rows.append(self.cells(line))
            self.i += 1
        header, rule, *rest = rows
        return Table(header, [Table.ALIGN[c.startswith(":"), c.endswith(":")] for c in rule], rest)


class Document(Container):
    def __init__(self, text):
        super().__init__(Parser(text.splitlines()).blocks())

    def html(self, indent=0):
        return "\n".join(c.html(indent) for c in self.children)

    def contents(self):
        return [f"{'  ' * (h.level - 1)}{h.text} (#{h.slug()})" for h in self.walk() if isinstance(h, Heading)]

    def counts(self):
        out = {}
        for b in self.walk():
            name = type(b).__name__
            out[name] = out.get(name, 0) + 1
        return out


def strip_tags(html):
    out, inside = [], False
    for c in html:
        if c == "<":
            inside = True
        elif c == ">":
            inside = False
        elif not inside:
            out.append(c)
    return "".join(out).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def balanced(html):
    stack = []
    at = html.find("<")
    while at >= 0:
        end = html.find(">", at)
        name = html[at + 1:end].split()[0]
        if name.startswith("/"):
            if not stack or stack.pop() != name[1:]:
                return False
        elif name not in ("br", "hr", "img"):
            stack.append(name)
        at = html.find("<", end)
    return not stack


def main(times):
    doc = Document(DOCUMENT)
    html = doc.html()
    print(html)
    print("\n".join(doc.contents()))
    print(doc.counts(), balanced(html), len(html))
    print(strip_tags(html).split("\n")[0], len(strip_tags(html).split()))
    for text in ["", "*a **b** c*", "`*x*`", "**", "[a](b", "a\\", "1. x\n- y", "> > deep", "```\nopen", "***"]:
        print(repr(text), "->", repr(Document(text).html()))
    big = Document(DOCUMENT * times)
    whole = big.html()
    print(len(whole), big.counts()["Text"], balanced(whole), whole.count("<li>"), sum(map(ord, whole)) % 1000003)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
