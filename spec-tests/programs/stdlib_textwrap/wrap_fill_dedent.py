import textwrap

TEXT = "The quick brown fox jumps over the lazy dog and runs away from the extraordinarily-long hyphenated-words."
for width in (20, 33, 200):
    print(textwrap.wrap(TEXT, width))
print(textwrap.fill(TEXT, 30))
print(textwrap.fill("one two three four", 11, initial_indent="* ", subsequent_indent="  "))
print(
    textwrap.wrap("", 10), textwrap.wrap("word", 2), textwrap.wrap("abcdefghij", 4),
    textwrap.wrap("abcdefghij kl", 4, break_long_words=False), textwrap.wrap("a-b-c-d", 3),
    textwrap.wrap("a-b-c-d", 3, break_on_hyphens=False),
)
print(
    textwrap.wrap("spaces   between\n\nlines\tand tabs", 12), textwrap.wrap("  leading and trailing  ", 10),
    textwrap.wrap("keep   this", 20, replace_whitespace=False, drop_whitespace=False),
)
print(
    textwrap.shorten("Hello  world of wrapping", 14), textwrap.shorten("Hello world", 50),
    textwrap.shorten("Hello world wide", 11, placeholder="..."), textwrap.shorten("abc", 9),
)
try:
    textwrap.shorten("abc", 3)
except ValueError as e:
    print("ValueError:", e)
code = """
    def f():
        return 1

      # odd
"""
print(repr(textwrap.dedent(code)))
print(
    repr(textwrap.dedent("\tx\n\ty\n")), repr(textwrap.dedent("  a\n b\n")), repr(textwrap.dedent("none\n  here")),
    repr(textwrap.dedent("   \n  a\n")),
)
print(textwrap.indent("a\n\nb\n", "> "), end="")
print(textwrap.indent("a\n\nb", "- ", lambda line: True), end="\n")
print(textwrap.indent("x\ny\n", "    "), end="")


def help_page(name: str, options: dict[str, str], width: int = 40) -> str:
    lines = [f"usage: {name} [options]", ""]
    column = max(map(len, options)) + 4
    for option, text in options.items():
        wrapped = textwrap.wrap(text, width - column)
        lines.append(f"  {option}".ljust(column) + wrapped[0])
        lines += [" " * column + w for w in wrapped[1:]]
    return "\n".join(lines)


print(help_page(
    "prog", {"-v": "be verbose", "--output": "write what is found to a file of this name instead of the screen"},
))
wrapper = textwrap.TextWrapper(width=16, max_lines=2, placeholder=" [...]")
print(wrapper.wrap(TEXT), wrapper.fill("short text"))
poem = textwrap.dedent("""\
    Roses are red,
      violets are blue.
    """)
print(poem, end="")
print([len(line) for line in textwrap.wrap(TEXT * 3, 25)], max(len(line) for line in textwrap.wrap(TEXT * 3, 25)) <= 25)
