# textwrap: wrapping, filling, shortening, margins.
import textwrap

text = (
    "The quick brown fox -- known for well-intentioned jumps over lazy dogs -- had an "
    "incomprehensibilities-laden day. Twenty-one supercalifragilisticexpialidocious words followed."
)
for width in (20, 33, 70):
    for line in textwrap.wrap(text, width):
        print(f"|{line:<{width}}|")
    print()
print(textwrap.fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, width=40), textwrap.shorten("Hello  world!", width=11, placeholder="..."))
print(textwrap.wrap("a b c d e f g", 8, max_lines=1), textwrap.wrap("", 10))
print(textwrap.wrap("verylongwordindeed ok", 6, break_long_words=False))
block = """
    def f(x):
        return x

      # odd
"""
print(textwrap.dedent(block))
print(textwrap.indent("one\ntwo\n\nthree", "> "), textwrap.indent("a\n\nb", "-", lambda line: True))
wrapper = textwrap.TextWrapper(width=24, fix_sentence_endings=True)
print(wrapper.fill("First one. second one? Third one! and more text here."))
wrapper.width = 12
print(wrapper.wrap("the\tquick\nbrown fox"))
try:
    textwrap.wrap("x", 0)
except ValueError as err:
    print("ValueError:", err)
