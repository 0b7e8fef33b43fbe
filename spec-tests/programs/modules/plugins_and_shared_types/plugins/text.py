from core import Document

from .registry import plugin


@plugin("strip")
def strip(doc: Document) -> Document:
    return Document(doc.title, [" ".join(line.split()) for line in doc.lines if line.strip()])


@plugin("upper")
def upper(doc: Document) -> Document:
    return Document(doc.title.upper(), [line.upper() for line in doc.lines])


def longest(doc: Document) -> str:
    return max(doc.words(), key=len, default="-")
