from core import Document

from .registry import plugin

seen: list[int] = []


@plugin("double")
def double(doc: Document) -> Document:
    def change(word: str) -> str:
        if not word.isdigit():
            return word
        seen.append(int(word))
        return str(int(word) * 2)

    return Document(doc.title, [" ".join(change(w) for w in line.split(" ")) for line in doc.lines])


def total(doc: Document) -> int:
    return sum(int(w) for w in doc.words() if w.isdigit())
